import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { invitationAddress } from '../lib/newsroom/invitation-address'
import { invitingPaper } from '../lib/newsroom/inviting-paper'
import { newSession, sealSession } from '../lib/staff/session'

export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** Somebody who is not on the staff yet. */
export interface Newcomer {
  name: string
  role: 'reporter' | 'editor' | 'admin'
}

/** A paper that runs on a copy of the content, for one test or one group of them. */
export interface RunningPaper {
  /** `http://localhost:40123` */
  url: string
  /** The copy of the content folder. */
  content: string
  /** A fresh invitation: for the first admin, the person with this handle, or somebody new. */
  signInAddress(handle?: string, person?: Newcomer): Promise<string>
  /**
   * The cookie of a session for this person, who is put on the staff if need be: signing in without a key, which takes a
   * second or two. Null where the files are not in this folder.
   */
  session(handle: string, person?: Newcomer): Promise<{ name: string; value: string } | null>
  /** Puts somebody on the staff. */
  employ(handle: string, person: Newcomer): Promise<void>
  /** Everything that the server has printed. */
  output(): string
  /** Ends the server at once, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same files. */
  restart(): Promise<void>
  /** Ends the server and removes the copy. */
  close(): Promise<void>
}

/**
 * Serves the finished build on a copy of `content/` (or of another folder), on a free port. The copy of `content/` was
 * opened before: see `prepare-paper.ts`.
 *
 * @param settings further variables of its environment
 * @param checkout where the finished build is
 */
export async function startPaper(
  source = process.env.PREPARED_PAPER ?? path.join(project, 'content'),
  settings: Record<string, string> = {},
  checkout = project,
): Promise<RunningPaper> {
  const folder = await mkdtemp(path.join(tmpdir(), 'paper-'))
  const content = path.join(folder, 'content')
  await cp(source, content, { recursive: true, preserveTimestamps: true })
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    CONTENT_DIR: content,
    NODE_ENV: 'production' as const,
    SITE_URL: undefined,
    REDIS_URL: undefined,
    NEXT_TELEMETRY_DISABLED: '1',
    ...settings,
  }
  let output = ''
  let server: ChildProcess
  async function start() {
    const next = path.join(checkout, 'node_modules/next/dist/bin/next')
    // More room for new objects: a server that starts spends a fifth less on tidying up.
    const args = ['--max-semi-space-size=64', next, 'start', '-p', String(port), '-H', '127.0.0.1']
    server = spawn(process.execPath, args, { cwd: checkout, env })
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => (output += data))
    await answering(`${url}/admin/sign-in`, server, () => output)
  }
  async function kill() {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGKILL')
    await ended
  }
  async function employ(handle: string, { name, role }: Newcomer): Promise<void> {
    await mkdir(path.join(content, 'staff'), { recursive: true })
    await writeFile(path.join(content, 'staff', `${handle}.yaml`), `name: ${name}\nrole: ${role}\n`)
  }
  await start()
  return {
    url,
    content,
    output: () => output,
    kill,
    restart: start,
    // As `npm run invite` makes it, whose own start takes seconds; e2e/start runs the command itself.
    async signInAddress(handle, person) {
      const inviting = await invitingPaper(project, { ...env, SITE_URL: url })
      return invitationAddress({ handle, ...person }, inviting, new URL(url), Date.now())
    },
    async session(handle, person = { name: 'Admin', role: 'admin' }) {
      const secret = await readFile(path.join(content, '.broadsheet/secret'), 'utf8').catch(() => null)
      if (!secret || settings.CONTENT_REPOSITORY) return null
      if (!existsSync(path.join(content, 'staff', `${handle}.yaml`))) await employ(handle, person)
      const value = await sealSession(newSession({ handle }, Date.now()), secret.trim())
      return { name: 'broadsheet-session', value }
    },
    employ,
    async close() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      )
    })
  })
}

/** Waits until a server answers; throws with its output when it ends before. */
export async function answering(url: string, server: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`The server ended with code ${server.exitCode}:\n${output()}`)
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => null)
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} did not answer within a minute:\n${output()}`)
}
