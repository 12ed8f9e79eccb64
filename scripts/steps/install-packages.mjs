import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stopWith } from './stop-with.mjs'

/**
 * Installs the packages that the lockfile names, when those in node_modules are others.
 *
 * @param {string} project absolute path of the project
 */
export function installPackages(project) {
  if (isInstalled(project)) return
  console.log('Installing packages …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Development packages too: the build needs the compiler.
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: project,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    stopWith('The packages could not be installed; npm says why above. Check the network, then try again.')
}

/** Compares the lockfile with the one that npm keeps inside node_modules. */
function isInstalled(project) {
  const hidden = path.join(project, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(wanted).every(
    // An optional package is absent where it is made for another system.
    ([place, entry]) => place === '' || (present[place] ? present[place].version === entry.version : entry.optional),
  )
}
