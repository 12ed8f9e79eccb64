import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** One running instance of a function. */
export interface FunctionProcess {
  url: string
  /** Of the process that runs the function itself: shell, fence and Node follow each other in one. */
  pid: number
  /** Everything that it has printed. */
  output(): string
  close(): Promise<void>
}

export interface FunctionOptions {
  /** The `….func` folder of the build's output. */
  folder: string
  /** Where what belongs to the running instances lies: `host.cjs` and `node`, readable by everybody. */
  stage: string
  /** Where the platform listens for pages to be taken out of its cache. */
  platform: string
  env: Record<string, string>
}

/** Nobody: the user and group that own nothing. */
const nobody = '65534'

/**
 * What is mounted, inside a view of the file system that ends with the process: the function's files where a function has
 * them, an empty folder of 512 MB that it may write to, and all else read-only.
 */
const fence = `
set -e
SETPRIV="$(command -v setpriv)"
mount --make-rprivate /
mount --bind "$FOLDER" "$ROOM/task"
mount -o remount,bind,ro "$ROOM/task"
mount -t tmpfs -o size=512m,mode=1777 tmpfs "$ROOM/tmp"
mount -t tmpfs -o size=1m,mode=1777,ro tmpfs /dev/shm
mount -o remount,bind,ro /
cd "$ROOM/task"
export PATH="$ROOM/bin"
exec "$SETPRIV" --reuid ${nobody} --regid ${nobody} --clear-groups --no-new-privs --inh-caps=-all -- "$STAGE/node" "$STAGE/host.cjs" "$ROOM/task" "$PLATFORM"
`

/** Why this machine cannot fence a function in; null where it can. */
export function whyNoFence(): string | null {
  if (process.platform !== 'linux') return 'Functions are run behind mounts, which need Linux.'
  const tried = spawnSync('unshare', [
    '-m',
    'sh',
    '-c',
    'mount --make-rprivate / && mount -o remount,bind,ro / && setpriv --version',
  ])
  return tried.status === 0 ? null : 'This machine does not allow mounts of its own (unshare -m), or lacks setpriv.'
}

/** Starts an instance of a function: on a file system that it cannot write to, as nobody, with no program on its path. */
export async function startFunction(options: FunctionOptions): Promise<FunctionProcess> {
  const room = await mkdtemp(path.join(options.stage, 'room-'))
  await chmod(room, 0o755)
  for (const folder of ['task', 'tmp', 'bin']) await mkdir(path.join(room, folder))
  await writeFile(path.join(room, 'fence.sh'), fence)
  const places = { FOLDER: options.folder, ROOM: room, STAGE: options.stage, PLATFORM: options.platform }
  const started = spawn('unshare', ['-m', '/bin/sh', path.join(room, 'fence.sh')], {
    // The shell needs its programs; Node gets a path with none.
    env: { NODE_ENV: 'production', ...options.env, ...places, PATH: process.env.PATH, TMPDIR: path.join(room, 'tmp') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (data) => (output += data))
  const port = await portOf(started, () => output)
  return {
    url: `http://127.0.0.1:${port}`,
    pid: started.pid ?? 0,
    output: () => output,
    close: () => end(started),
  }
}

async function portOf(started: ChildProcess, output: () => string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const port = /^listening on (\d+)$/m.exec(output())?.[1]
    if (port) return port
    if (started.exitCode !== null) throw new Error(`A function ended with code ${started.exitCode}:\n${output()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await end(started)
  throw new Error(`A function did not start within 30 seconds:\n${output()}`)
}

async function end(started: ChildProcess): Promise<void> {
  if (started.exitCode !== null || started.signalCode !== null) return
  const ended = new Promise((resolve) => started.once('exit', resolve))
  started.kill('SIGKILL')
  await ended
}
