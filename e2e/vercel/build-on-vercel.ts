import { spawn, spawnSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface VercelBuildOptions {
  /** A copy of the project, which is built in place. */
  copy: string
  /** Where the Vercel CLI is installed. */
  cli: string
  /** What Vercel and the project's settings would set. */
  env: Record<string, string>
}

export interface VercelBuild {
  /** `.vercel/output` */
  output: string
  /** What the build printed. */
  log: string
  /** Whether no network could be reached while it ran. */
  wasOffline: boolean
}

/** Milliseconds after which a build is taken for hung. In a trial one of eight was. */
const patience = 6 * 60_000

/** Whether this machine can take the network away from a program. */
export const canGoOffline = spawnSync('unshare', ['-n', 'true']).status === 0

/**
 * Runs `vercel build` without an account: the project's settings lie where `vercel pull` would have put them. Once more
 * if it hangs.
 *
 * @throws with what it printed when it fails
 */
export async function buildOnVercel(options: VercelBuildOptions): Promise<VercelBuild> {
  const { copy } = options
  const settings = { framework: 'nextjs', nodeVersion: '24.x', installCommand: '', buildCommand: null }
  await mkdir(path.join(copy, '.vercel'), { recursive: true })
  await writeFile(
    path.join(copy, '.vercel/project.json'),
    JSON.stringify({ projectId: 'prj_none', orgId: 'team_none', projectName: 'paper', settings }),
  )
  // The packages are there already, and no registry can be reached.
  const file = path.join(copy, 'vercel.json')
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), installCommand: '' }))
  for (const isLast of [false, true]) {
    await rm(path.join(copy, '.vercel/output'), { recursive: true, force: true })
    const { code, log } = await run(options)
    if (code === 0) return { output: path.join(copy, '.vercel/output'), log, wasOffline: canGoOffline }
    if (code !== null || isLast)
      throw new Error(`vercel build ended with ${code ?? 'its time being over, twice'}:\n${log}`)
    console.log('vercel build hung and was ended; once more …')
  }
  throw new Error('unreachable')
}

function run({ copy, cli, env }: VercelBuildOptions): Promise<{ code: number | null; log: string }> {
  const command = [
    process.execPath,
    path.join(cli, 'node_modules/vercel/dist/vc.js'),
    'build',
    '--prod',
    '--yes',
    '--standalone',
  ]
  // Next's workers talk to each other over loopback, which a network of its own begins without.
  const offline = ['unshare', '-n', 'sh', '-c', 'ip link set lo up 2>/dev/null; exec "$@"', 'sh']
  const [program = '', ...args] = canGoOffline ? [...offline, ...command] : command
  const home = path.join(copy, '.vercel/home')
  const building = spawn(program, args, {
    cwd: copy,
    // A group of its own, so that all that it starts can be ended with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: home,
      CI: '1',
      NODE_ENV: 'production',
      VERCEL_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
    },
  })
  let log = ''
  for (const stream of [building.stdout, building.stderr]) stream.on('data', (data) => (log += data))
  let isLate = false
  const end = () => building.pid && process.kill(-building.pid, 'SIGKILL')
  process.once('exit', end)
  const timer = setTimeout(() => {
    isLate = true
    end()
  }, patience)
  return new Promise((resolve, reject) => {
    building.on('error', reject)
    building.on('close', (code) => {
      clearTimeout(timer)
      process.off('exit', end)
      resolve({ code: isLate ? null : (code ?? 1), log })
    })
  })
}
