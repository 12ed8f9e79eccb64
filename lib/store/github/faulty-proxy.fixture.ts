import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request, as it came. */
export interface Asked {
  method: string
  /** Decoded, with the query. */
  path: string
  headers: Record<string, string>
  body: unknown
}

/**
 * What goes wrong: an answer of our own, an answer that is lost on the way, a request that is lost,
 * no answer at all, or nothing. */
export type Fault =
  | { answer: { status: number; headers?: Record<string, string>; message?: string } }
  | 'lose'
  | 'drop'
  | 'hang'
  | 'pass'

/** Stands in front of a server and lets things go wrong. */
export interface FaultyProxy {
  url: string
  /** Every request that came, with the status that was answered; null where there was none. */
  asked: (Asked & { status: number | null })[]
  /**
   * Lets the next requests go wrong that begin like this, such as `PATCH /repos/`; also calls what is given, first. Answers
   * what ends it. */
  fail(beginning: string, fault: Fault, options?: { times?: number; meanwhile?: () => Promise<unknown> }): () => void
  close(): Promise<void>
}

export interface ProxyOptions {
  /** Where the server is. */
  target: string
  /** Told of each request and its answer; what it throws is answered with 599. */
  check?: (asked: Asked, answer: { status: number; body: unknown }) => void
}

/** Starts one on a free port. It adds what the server lacks: `ETag`, and “the same as before”. */
export async function startFaultyProxy({ target, check = () => {} }: ProxyOptions): Promise<FaultyProxy> {
  const faults: { beginning: string; fault: Fault; left: number; meanwhile?: () => Promise<unknown> }[] = []
  const asked: FaultyProxy['asked'] = []

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request)
    const came = askedOf(request, text)
    const note = (status: number | null) => asked.push({ ...came, status })
    const found = faults.find(({ beginning, left }) => left > 0 && `${came.method} ${came.path}`.startsWith(beginning))
    if (found) {
      found.left -= 1
      await found.meanwhile?.()
    }
    const fault = found?.fault
    if (fault === 'hang') return void note(null)
    if (fault === 'drop') {
      note(null)
      return void request.socket.destroy()
    }
    if (typeof fault === 'object') {
      const { status, headers = {}, message = 'Something went wrong' } = fault.answer
      note(status)
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      return void response.end(JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest' }))
    }
    const answer = await fetch(target + request.url, {
      method: came.method,
      headers: { ...came.headers, 'accept-encoding': 'identity' },
      redirect: 'manual',
      ...(text && { body: text }),
    })
    const body = await answer.text()
    if (fault === 'lose') {
      note(null)
      return void request.socket.destroy()
    }
    try {
      check(came, { status: answer.status, body: parsed(body) })
    } catch (error) {
      note(599)
      return void response
        .writeHead(599, { 'content-type': 'application/json' })
        .end(JSON.stringify({ message: String(error) }))
    }
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`
    const isSame = came.method === 'GET' && came.headers['if-none-match'] === etag
    const status = isSame ? 304 : answer.status
    note(status)
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !/^(content-length|connection)$/.test(name)),
    )
    response.writeHead(status, { ...headers, etag, date: new Date().toUTCString() })
    response.end(isSame ? undefined : body)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.writeHead(598).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    fail(beginning, fault, { times = 1, meanwhile } = {}) {
      const one = { beginning, fault, left: times, meanwhile }
      faults.push(one)
      return () => {
        one.left = 0
      }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function askedOf(request: IncomingMessage, text: string): Asked {
  const headers = Object.entries(request.headers)
    .filter(([name]) => !['host', 'connection', 'content-length', 'transfer-encoding'].includes(name))
    .map(([name, value]) => [name, String(value)])
  return {
    method: request.method ?? '',
    path: decodeURIComponent(request.url ?? ''),
    headers: Object.fromEntries(headers),
    body: parsed(text),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
