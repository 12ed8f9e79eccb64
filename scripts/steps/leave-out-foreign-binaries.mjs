import { rmSync } from 'node:fs'
import path from 'node:path'

/**
 * On Vercel: takes away libSQL's binary for systems with musl, ten megabytes which npm installs beside the one for glibc.
 * Next would put both into every function, by way of `instrumentation.ts`, where its exclusions do not reach.
 *
 * @param {string} project absolute path of the project
 */
export function leaveOutForeignBinaries(project) {
  const runsOnGlibc = Boolean(process.report?.getReport().header.glibcVersionRuntime)
  if (!process.env.VERCEL || !runsOnGlibc) return
  for (const cpu of ['x64', 'arm64']) {
    rmSync(path.join(project, `node_modules/@libsql/linux-${cpu}-musl`), { recursive: true, force: true })
  }
}
