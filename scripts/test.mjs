// `npm test`: types, lint, unit tests, a production build, and the paper in a real browser.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhenNeeded } from './steps/build-when-needed.mjs'
import { checkMachine } from './steps/check-machine.mjs'
import { findChromium } from './steps/find-chromium.mjs'
import { findRedis } from './steps/find-redis.mjs'
import { installPackages } from './steps/install-packages.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))

/** Runs one step in the open; the first that fails ends the whole. */
function run(name, file, args, env = {}) {
  console.log(`\n— ${name}`)
  const { status } = spawnSync(process.execPath, [path.join(project, 'node_modules', file), ...args], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.exit(status ?? 1)
}

checkMachine()
installPackages(project)
run('Route types', 'next/dist/bin/next', ['typegen'])
run('Types', 'typescript/bin/tsc', ['--noEmit'])
run('Lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
findRedis()
run('Unit tests', 'vitest/vitest.mjs', ['run'])
console.log('\n— Build')
await buildWhenNeeded(project)
const chromium = await findChromium()
run('Browser tests', 'playwright/cli.js', ['test', '--config', 'e2e/playwright.config.ts'], { CHROMIUM_PATH: chromium })
console.log('\nEverything passed.')
