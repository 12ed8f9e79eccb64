import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cutFonts } from './cut-fonts.mjs'
import { stopWith } from './stop-with.mjs'

/** What a build is made from. Articles are not among it: they are read when a page is made. */
const sources = [
  'app',
  'components',
  'lib',
  'content/pages',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'public',
  'scripts/steps/cut-fonts.mjs',
  'tsconfig.json',
]

/**
 * Builds the program when its sources differ from those of the last finished build.
 *
 * @param {string} project absolute path of the project
 * @param {{ force?: boolean }} [options] `force` builds in any case
 */
export async function buildWhenNeeded(project, { force = false } = {}) {
  const stamp = path.join(project, '.next/broadsheet-sources')
  const fingerprint = fingerprintOf(project)
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return
  console.log('Building …')
  await cutFonts(project)
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) stopWith('The build failed; the reason stands above.')
  // Loaded here, since the packages may not have been installed when this file was.
  const { takeScriptsFromErrorPages } = await import('./take-scripts-from-error-pages.mjs')
  await takeScriptsFromErrorPages(project)
  writeFileSync(stamp, fingerprint)
}

function fingerprintOf(project) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesIn(path.join(project, source))) {
      if (/\.(test|fixture)\.tsx?$/.test(file)) continue
      hash
        .update(`${path.relative(project, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

function filesIn(place) {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)))
}
