import { rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isContentPath } from '../content-path'
import { gitBlobId } from '../git-blob-id'
import type { CommitId } from '../store'
import { bulkReader } from './content-files'
import { git } from './git'
import type { History } from './history'
import type { IndexEntry } from './user-index'
import type { CommitFile } from './write-commits'

/**
 * Knows which files differ from the history without reading them all: an index of our own, in which Git remembers the
 * size and times of each file it has compared. Racily clean files are Git's own concern, and it handles them.
 */
export class OutsideChanges {
  readonly #history: History
  readonly #indexFile: string
  #compared: CommitId | null = null

  constructor(history: History) {
    this.#history = history
    this.#indexFile = join(/* turbopackIgnore: true */ history.stateDir, 'index')
  }

  /** Paths, without those of no concern to us, whose files may differ from `head`. */
  async candidates(head: CommitId | null): Promise<string[]> {
    await this.follow(head)
    const list = ['ls-files', '-z', '--modified', '--deleted', '--others', '--exclude=.*']
    // In the newsroom's own repository its .gitignore counts; in ours every file is content.
    if (this.#history.shared) list.push('--exclude-standard')
    const { stdout } = await this.#git(list)
    const paths = new Set(stdout.toString().split('\0').filter(isContentPath))
    return [...paths].sort()
  }

  /**
   * Removes the temporary files of a server that was killed while it wrote. Nobody else can be writing: the caller
   * holds the lock.
   */
  async removeDebris(): Promise<void> {
    const { stdout } = await this.#git(['ls-files', '-z', '--others', '--ignored', '--exclude=.*.tmp'])
    for (const path of stdout.toString().split('\0')) {
      if (/^\..+\.[0-9a-f]{8}\.tmp$/.test(basename(path))) await rm(join(this.#history.folder, path), { force: true })
    }
  }

  /** Makes the index one of `head`, keeping what it knows about files that are the same there. */
  async follow(head: CommitId | null): Promise<void> {
    if (head !== null && head === this.#compared) return
    await this.#removeStaleLock()
    // -i: the files are no concern of this step. They are usually newer than the index here.
    const readTree = ['read-tree', ...(head === null ? ['--empty'] : ['-i', '-m', head])]
    try {
      await this.#git(readTree)
    } catch {
      // It is only a cache: damaged by a power cut, it is made again.
      await rm(this.#indexFile, { force: true })
      await this.#git(readTree)
    }
    // 1: some file differs, which is what we want to know later.
    if (head !== null) await this.#git(['update-index', '-q', '--refresh'], [1])
    this.#compared = head
  }

  #git(command: string[], accept: number[] = []) {
    return git(this.#history, command, { indexFile: this.#indexFile, accept })
  }

  // Called while the store's own lock is held: nobody else uses this index, save a Git process that outlives a killed
  // server by a moment.
  async #removeStaleLock(): Promise<void> {
    const lock = `${this.#indexFile}.lock`
    for (let tries = 0; tries < 25; tries += 1) {
      const facts = await stat(lock).catch(() => null)
      if (facts === null) return
      if (Date.now() - facts.mtimeMs > 5_000) break
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    await rm(lock, { force: true })
  }
}

/**
 * Those of `paths` that differ from what the history has, with their bytes, read while the commit is being written: a
 * first import never has all files in memory.
 */
export async function* differingFiles(
  folder: string,
  paths: string[],
  recorded: (path: string) => Promise<string | null>,
  done: (seen: IndexEntry) => void,
): AsyncGenerator<CommitFile> {
  const read = bulkReader(folder)
  for (const path of paths) {
    const [file, before] = [read(path), await recorded(path)]
    const blob = file && gitBlobId(file.bytes)
    const executable = ((file?.mode ?? 0) & 0o100) !== 0
    if (blob !== before) yield { path, bytes: file?.bytes ?? null, executable }
    done({ path, blob, executable })
  }
}

/** Whether somebody's Git is in the middle of something there: half of a pull or a merge is no state to record. */
export async function isGitBusy(history: History): Promise<boolean> {
  if (!history.shared) return false
  const signs = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply']
  for (const sign of signs)
    if (await stat(/* turbopackIgnore: true */ `${history.gitDir}/${sign}`).catch(() => null)) return true
  // A lock older than a minute was left by a crash.
  const lock = await stat(join(/* turbopackIgnore: true */ history.gitDir, 'index.lock')).catch(() => null)
  return lock !== null && Date.now() - lock.mtimeMs < 60_000
}
