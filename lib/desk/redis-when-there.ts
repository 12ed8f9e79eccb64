type Library = typeof import('@redis/client')
type Connection = ReturnType<typeof connect>

/** A client of one Redis. */
export type Redis = Connection['client']

/** Does something with Redis; while Redis is away, or when it fails, the answer is `otherwise`. Never rejects. */
export type AskRedis = <T>(work: (redis: Redis) => Promise<T>, otherwise: T) => Promise<T>

/** How long to wait, and whom to tell; a paper leaves them as they are. */
export interface Manners {
  /** Milliseconds that one question may take, connecting included. */
  patience: number
  /** Milliseconds between two attempts while Redis is away. */
  pause: number
  complain: (sentence: string) => void
  /** What does not work meanwhile: `nobody is told …`. */
  loss: string
}

/**
 * A Redis for what a paper can do without. It connects when it is first asked, says once when Redis is away, keeps nobody
 * waiting while it is, and is back by itself: each question that comes then is also a new attempt, in the background.
 */
export function redisWhenThere(url: string, given: Partial<Manners> = {}): AskRedis {
  const manners = { patience: 500, pause: 2000, complain: console.warn, loss: presenceLoss, ...given }
  const { patience, pause, complain, loss } = manners
  let current: Connection | null = null
  let away = false
  let nextAttempt = 0

  function leave(connection: Connection | null) {
    if (current === connection) current = null
    connection?.client.destroy()
    // Who is destroyed while it connects may still arrive.
    connection?.ready.then(() => connection.client.destroy()).catch(() => {})
  }

  async function attempt<T>(work: (redis: Redis) => Promise<T>, otherwise: T): Promise<T> {
    let connection: Connection | null = null
    try {
      // Loaded here, so that a paper without Redis never loads it.
      const library = await import('@redis/client')
      current ??= connect(library, url, patience, leave)
      connection = current
      const { client, ready } = connection
      const answer = await within(
        patience,
        ready.then(() => work(client)),
      )
      away = false
      return answer
    } catch (error) {
      leave(connection)
      if (!away) complain(sentence(error, loss))
      away = true
      nextAttempt = performance.now() + pause
      return otherwise
    }
  }

  return async (work, otherwise) => {
    if (!away) return attempt(work, otherwise)
    if (performance.now() < nextAttempt) return otherwise
    nextAttempt = performance.now() + pause
    void attempt(work, otherwise)
    return otherwise
  }
}

function connect({ createClient }: Library, url: string, patience: number, leave: (lost: Connection) => void) {
  const client = createClient({
    url,
    // Every Redis speaks it, and its complaints do not repeat the password.
    RESP: 2,
    maintNotifications: 'disabled',
    disableClientInfo: true,
    disableOfflineQueue: true,
    // A connection that nobody uses is closed, and made anew when somebody comes.
    socket: { connectTimeout: patience, socketTimeout: 60_000, reconnectStrategy: false },
  })
  const connection = { client, ready: client.connect() }
  // Whoever is asking hears of it by its own question. Destroyed later, so that the question hears the reason first.
  client.on('error', () => setImmediate(leave, connection))
  return connection
}

async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

const presenceLoss = 'nobody at the desk is told who else has an article open'

function sentence(error: unknown, loss: string): string {
  // Of several addresses that refuse, Node gives the code alone.
  const reason = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : error
  return `The Redis that REDIS_URL names cannot be used (${reason}), so ${loss}. All else works; Redis is tried again every few seconds.`
}
