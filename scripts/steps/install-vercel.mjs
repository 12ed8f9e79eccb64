import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stopWith } from './stop-with.mjs'

/**
 * Installs Vercel's program and the Node of its functions, in the versions that the lockfile names. Not with `npm ci`: that
 * refuses the lockfile for want of the program's native parts for other systems, which are not published.
 *
 * @param {string} folder absolute path of e2e/vercel
 */
export function installVercel(folder) {
  if (isInstalled(folder)) return
  console.log('Installing Vercel’s program …')
  // Nothing is built or fetched by the packages themselves, and the lockfile stays as it is.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' })
  if (status !== 0)
    stopWith('Vercel’s program could not be installed; npm says why above. Check the network, then try again.')
}

/** Compares what package.json pins with what is there. */
function isInstalled(folder) {
  const { dependencies, overrides } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return Object.entries({ ...dependencies, ...overrides }).every(([name, version]) => {
    const file = path.join(folder, 'node_modules', name, 'package.json')
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version
  })
}
