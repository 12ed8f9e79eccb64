import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Finds the `redis-server` that the tests of presence start, or installs one where it may. Without it all else is still
 * tested, and a sentence says what is not.
 */
export function findRedis() {
  if (isOnPath('redis-server')) return
  installDebians()
  if (!isOnPath('redis-server'))
    console.log(
      '\nPresence through Redis is not tested: there is no redis-server on the PATH, and it could not be installed. Install Redis to test it too.',
    )
}

function isOnPath(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.some((folder) => existsSync(path.join(folder, program)))
}

function installDebians() {
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) return
  console.log('Installing Debian’s redis-server …')
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'redis-server'], { stdio: 'inherit' })
  // Debian starts a service with it, now and at each boot. The tests start their own.
  if (isOnPath('service')) spawnSync('service', ['redis-server', 'stop'], { stdio: 'ignore' })
  if (isOnPath('systemctl')) spawnSync('systemctl', ['disable', 'redis-server'], { stdio: 'ignore' })
}
