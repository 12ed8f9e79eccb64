import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A Redis of one test’s own, which writes nothing to the disk. */
export interface RedisServer {
  url: string
  port: number
  /** Keeps the server from answering, as a machine does that has no more memory. */
  freeze(): void
  thaw(): void
  /** Ends it at once, as a failing machine would. */
  kill(): Promise<void>
}

/** The `redis-server` on the path; without one the tests that need it are left out, and say so. */
export const redisServerFile =
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'redis-server'))
    .find((file) => existsSync(file)) ?? null

/** Starts a Redis on a free port, or on the one given. */
export async function startRedis(port?: number): Promise<RedisServer> {
  if (!redisServerFile) throw new Error('There is no redis-server on the PATH. Install Redis, or leave this test out.')
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-redis-'))
  // Another program may take a free port before Redis does.
  for (let attempts = 0; attempts < 5; attempts += 1) {
    const chosen = port ?? (await freePort())
    const settings = { port: chosen, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no', daemonize: 'no' }
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
    const server = spawn(redisServerFile, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    if (!(await isReady(server))) continue
    return {
      url: `redis://127.0.0.1:${chosen}`,
      port: chosen,
      freeze: () => server.kill('SIGSTOP'),
      thaw: () => server.kill('SIGCONT'),
      async kill() {
        const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : null
        server.kill('SIGKILL')
        await ended
        await rm(folder, { recursive: true, force: true })
      },
    }
  }
  await rm(folder, { recursive: true, force: true })
  throw new Error(`redis-server does not start${port ? ` on port ${port}` : ''}. Start it by hand to see why.`)
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port to a test.')
  return address.port
}

async function isReady(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    let log = ''
    server.stdout?.on('data', (part) => {
      log = (log + part).slice(-10_000)
      if (log.includes('Ready to accept connections')) resolve(true)
    })
    server.on('error', () => resolve(false))
    server.on('exit', () => resolve(false))
  })
}
