import { spawn } from 'node:child_process'
import path from 'node:path'
import { tsImport } from 'tsx/esm/api'

/** Milliseconds that requests under way get when the paper is closed. */
const patience = 3000

/**
 * Runs Next until it is stopped, and prints the addresses once it answers.
 *
 * @param {string} project absolute path of the project
 * @param {'start' | 'dev'} command
 * @param {{ port: number, host: string }} at
 */
export async function runServer(project, command, { port, host }) {
  const next = path.join(project, 'node_modules/next/dist/bin/next')
  const server = spawn(process.execPath, [next, command, '-p', String(port), '-H', host], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      NODE_ENV: command === 'dev' ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      stopping = true
      server.kill(signal)
      // Next waits until nobody asks any more, and an open editing page asks every few seconds. Requests under way have
      // had their time by then; what is killed in mid-save is recorded at the next start.
      setTimeout(() => server.kill('SIGKILL'), patience)
    })
  }
  server.on('exit', (code) => process.exit(stopping ? 0 : (code ?? 1)))
  await answers(`http://${host.includes(':') ? `[${host}]` : host}:${port}/admin/sign-in`)
  const site = (process.env.SITE_URL || `http://localhost:${port}`).replace(/\/$/, '')
  console.log(`\nThe paper is open:  ${site}`)
  const { printInvitation } = await tsImport('./print-invitation.ts', import.meta.url)
  const { address } = await printInvitation(project, { ...process.env, SITE_URL: site })
  console.log(`Sign in, once:      ${address}`)
  console.log('Stop with Ctrl-C; “npm run invite” prints another address to sign in.\n')
}

/** Waits until the server answers at all; while it does not run, its own exit ends this program. */
async function answers(url) {
  for (;;) {
    try {
      await fetch(url, { redirect: 'manual' })
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
