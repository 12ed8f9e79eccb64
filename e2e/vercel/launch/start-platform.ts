import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { askFunction } from './ask-function'
import { type BuildOutput, readBuildOutput } from './build-output'
import { openPrerenderCache } from './prerender-cache'
import { type Asked, type Destination, follow } from './route-table'
import { type FunctionProcess, startFunction } from './start-function'

/** A deployment as readers and journalists see it. */
export interface Platform {
  url: string
  /** Which instance of each function gets the next requests; 0 at the start. An instance starts at its first request. */
  instance: number
  /** The tags of every purge, in order. */
  purges: string[][]
  /** The acts of the desk that were answered, in order. */
  acts: AnsweredAct[]
  /** Every instance that was started, in order. */
  instances: FunctionProcess[]
  close(): Promise<void>
}

export interface PlatformOptions {
  /** `.vercel/output` */
  output: string
  port: number
  /** See startFunction. */
  stage: string
  /** The deployment's environment variables. */
  env: Record<string, string>
}

/** An act of the desk that was answered: `publishStoryAct`, and when, by `performance.now()`. */
export interface AnsweredAct {
  name: string
  at: number
}

/**
 * Serves a build's output as Vercel would, as far as that can be known from outside: static files, the route table, one
 * cache for finished pages before all instances, functions behind a fence. Where it is only like Vercel, and in what, stands
 * in docs/decisions/vercel.md.
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const output = readBuildOutput(options.output)
  const cache = openPrerenderCache(Date.now)
  const running = new Map<string, Promise<FunctionProcess>>()
  const started: FunctionProcess[] = []
  const purges: string[][] = []
  let isOpen = true
  const acts: AnsweredAct[] = []

  // Functions tell it here, on a port of its own, what is out of date.
  const purger = createServer(async (request, response) => {
    const tags: string[] = JSON.parse(String(await bodyOf(request)))
    purges.push(tags)
    cache.purge(tags)
    response.end()
  })
  const purgePort = await listen(purger, 0)

  function instanceOf(folder: string): Promise<FunctionProcess> {
    const key = `${platform.instance} ${folder}`
    const found = running.get(key)
    if (found) return found
    const starting = startFunction({
      folder,
      stage: options.stage,
      platform: `http://127.0.0.1:${purgePort}`,
      env: options.env,
    }).then((instance) => {
      started.push(instance)
      return instance
    })
    running.set(key, starting)
    return starting
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = askedOf(request)
    const to = follow(output.routes, asked, (name) => output.files.has(name) || output.functions.has(name))
    if (to.redirect) return void response.writeHead(to.redirect, to.headers).end()
    const file = output.files.get(to.output ?? '')
    if (file)
      return void response.writeHead(200, { ...to.headers, 'content-type': file.type }).end(await readFile(file.file))
    const folder = output.functions.get(to.output ?? '')
    if (!to.output || !folder) return void response.writeHead(404, to.headers).end('NOT_FOUND')
    const body = await bodyOf(request)
    const ask = async (kept: boolean) =>
      askFunction(await instanceOf(folder), { ...sent(request, asked, to, kept ? output : null), body })
    const prerender = output.prerenders.get(to.output)
    if (!prerender || !isKept(request, prerender)) {
      const answer = await ask(false)
      response.writeHead(answer.status, shown(to, answer.headers)).end(answer.body)
      const act = asked.headers['x-server-action-name']
      if (act) acts.push({ name: act.replace(/^.*#/, ''), at: performance.now() })
      return
    }
    const key = `${to.output}?${prerender.allowQuery?.map((name) => to.query.get(name)).join('&')}`
    const make = async () => {
      const answer = await ask(true)
      cache.set(key, answer)
      return answer
    }
    const found = cache.get(key)
    // What is too old is shown once more while the new page is made; what was purged is not there any more.
    if (found && !found.isFresh) void make().catch((error) => isOpen && console.error(error))
    const answer = found ?? (await make())
    const state = found ? (found.isFresh ? 'HIT' : 'STALE') : 'MISS'
    response.writeHead(answer.status, { ...shown(to, answer.headers), 'x-vercel-cache': state }).end(answer.body)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end(String(error))
    })
  })
  const port = await listen(server, options.port)
  const platform: Platform = {
    url: `http://localhost:${port}`,
    instance: 0,
    purges,
    acts,
    instances: started,
    async close() {
      isOpen = false
      await Promise.all([...running.values()].map(async (instance) => (await instance.catch(() => null))?.close()))
      for (const open of [server, purger]) {
        open.closeAllConnections()
        await new Promise((resolve) => open.close(resolve))
      }
    },
  }
  return platform
}

function askedOf(request: IncomingMessage): Asked {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const headers = Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return { path: url.pathname, query: url.searchParams, headers: Object.fromEntries(headers) }
}

/** Whether a kept answer may be given: not to acts of the desk, nor to who shows the build's own token. */
function isKept(
  request: IncomingMessage,
  {
    experimentalBypassFor = [],
    bypassToken,
  }: { experimentalBypassFor?: { key: string; value?: string }[]; bypassToken: string },
) {
  const isBypassed = experimentalBypassFor.some(({ key, value }) => {
    const given = request.headers[key]
    return given !== undefined && (!value || new RegExp(`^${value}$`).test(String(given)))
  })
  const hasToken = request.headers.cookie?.includes(`__prerender_bypass=${bypassToken}`)
  return ['GET', 'HEAD'].includes(request.method ?? '') && !isBypassed && !hasToken
}

/** The request as the function gets it; for an answer that is kept, only with what the answer may depend on. */
function sent(request: IncomingMessage, asked: Asked, to: Destination, kept: BuildOutput | null) {
  const prerender = kept?.prerenders.get(to.output ?? '')
  const query = new URLSearchParams([...to.query].filter(([name]) => prerender?.allowQuery?.includes(name) ?? true))
  const headers = Object.entries(asked.headers).filter(([name]) => prerender?.allowHeader?.includes(name) ?? true)
  return {
    method: prerender ? 'GET' : (request.method ?? 'GET'),
    path: `${asked.path}${query.size > 0 ? `?${query}` : ''}`,
    headers: {
      ...Object.fromEntries(headers),
      'x-matched-path': to.output ?? '',
      'x-invocation-id': randomUUID(),
      'x-forwarded-host': asked.headers.host ?? '',
      'x-forwarded-proto': 'http',
      ...(prerender && { 'x-now-route-matches': String(query) }),
    },
  }
}

/** What a browser is told: without what was meant for the platform. */
function shown(to: Destination, answer: Record<string, string>): Record<string, string> {
  const { 'x-next-cache-tags': _, 'x-matched-path': __, ...headers } = answer
  const isForUs = /s-maxage|stale-while-revalidate/.test(headers['cache-control'] ?? '')
  if (isForUs) headers['cache-control'] = 'public, max-age=0, must-revalidate'
  return { ...to.headers, ...headers }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
