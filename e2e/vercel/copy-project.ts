import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Copies the project as it is now, also what is not committed yet, so that a build leaves the checkout alone. Packages are
 * linked where the file system allows it.
 */
export function copyProject(project: string, copy: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: project, maxBuffer: 64 * 1024 * 1024 })
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', project, copy])
  const named = (...args: string[]) =>
    git('ls-files', '-z', ...args)
      .toString()
      .split('\0')
      .filter(Boolean)
  for (const gone of named('--deleted')) rmSync(path.join(copy, gone), { force: true })
  const gone = new Set(named('--deleted'))
  for (const file of named('--modified', '--others', '--exclude-standard')) {
    if (gone.has(file)) continue
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    copyFileSync(path.join(project, file), path.join(copy, file))
  }
  const packages = [path.join(project, 'node_modules'), path.join(copy, 'node_modules')]
  if (spawnSync('cp', ['-al', ...packages]).status === 0) return
  rmSync(path.join(copy, 'node_modules'), { recursive: true, force: true })
  execFileSync('cp', ['-a', ...packages])
}
