/** Milliseconds that Redis gets. */
const patience = 2000

/** Connects, says PING and goes. @throws when there was no answer; the message does not hold the address */
export async function askRedis(url: string): Promise<void> {
  // Loaded here, so that a paper without Redis never loads it.
  const { createClient } = await import('@redis/client')
  const client = createClient({
    url,
    RESP: 2,
    maintNotifications: 'disabled',
    disableClientInfo: true,
    socket: { connectTimeout: patience, socketTimeout: patience, reconnectStrategy: false },
  })
  // Whoever waits below hears of it.
  client.on('error', () => {})
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience)
  })
  try {
    await Promise.race([client.connect().then(() => client.ping()), late])
  } finally {
    clearTimeout(timer)
    client.destroy()
  }
}
