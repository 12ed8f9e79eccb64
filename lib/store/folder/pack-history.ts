import { git } from './git'
import type { History } from './history'

/**
 * Puts the small files that each save leaves in the history (a blob, a commit, a tree for each folder above it) together
 * into packs, once there are thousands. Git allows it while others read and write. The newsroom's own repository is
 * left to its own `git gc`. A failure changes nothing and is no concern of whoever saves.
 */
export async function packHistory(history: History): Promise<void> {
  if (history.shared) return
  const tasks = ['--task=loose-objects', '--task=incremental-repack', '--task=commit-graph']
  await git(history, ['-c', 'maintenance.loose-objects.auto=4000', 'maintenance', 'run', '--auto', '--quiet', ...tasks])
}
