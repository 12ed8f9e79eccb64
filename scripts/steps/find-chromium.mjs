import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stopWith } from './stop-with.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Finds a Chromium for the browser tests: the one that CHROMIUM_PATH names, Playwright's own, the system's; else it
 * installs one. Stops with a sentence where it may not.
 *
 * @returns {Promise<string>} the path of the browser
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) return existsSync(given) ? given : stopWith(`CHROMIUM_PATH names ${given}, and there is no such file.`)
  return (
    (await playwrights()) ??
    systems() ??
    ((await installPlaywrights()) || installDebians() || null) ??
    stopWith(
      'The browser tests need Chromium and could not install it. Install Chromium or Chrome and set CHROMIUM_PATH to it.',
    )
  )
}

async function playwrights() {
  const { chromium } = await import('playwright')
  const file = chromium.executablePath()
  return existsSync(file) ? file : null
}

function systems() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const candidates = [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...macApplications]
  return candidates.find((file) => existsSync(file)) ?? null
}

async function installPlaywrights() {
  console.log('No Chromium found; asking Playwright to install one …')
  const cli = fileURLToPath(new URL('../../node_modules/playwright/cli.js', import.meta.url))
  // Ends by itself where the download cannot be reached.
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 5 * 60_000 })
  return playwrights()
}

function installDebians() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return null
  console.log('Installing Debian’s chromium …')
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'inherit' })
  return systems()
}
