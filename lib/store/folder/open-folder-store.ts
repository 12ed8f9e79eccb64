import { join } from 'node:path'
import { checkCommit } from '../check-commit'
import { gitBlobId, isGitId } from '../git-blob-id'
import type {
  Changes,
  Commit,
  CommitFacts,
  CommitId,
  CommitResult,
  CommitsOptions,
  LogOptions,
  Revision,
  Store,
} from '../store'
import { StoreError } from '../store-error'
import { readContentFile } from './content-files'
import { FolderLock } from './folder-lock'
import { FolderWriter } from './folder-writer'
import { type History, type HistoryOptions, openHistory } from './history'
import { changesIn, compareTrees, listCommits, listRevisions, listTree } from './history-lists'
import { ObjectReader } from './object-reader'

/** How to open a content folder. */
export interface FolderStoreOptions extends HistoryOptions {
  /** Dates the commits. */
  clock?: () => Date
  /** Told how far `recordOutsideChanges` has come, at most every 250 files. */
  progress?: (done: number, total: number) => void
  /**
   * Whether to record, before answering, what was changed while the program was stopped. True by default: false only
   * when `recordOutsideChanges` is called at once. A new history is begun in any case.
   */
  record?: boolean
}

/** A store whose files people can also change by hand. */
export interface FolderStore extends Store {
  /**
   * Records files that were changed, added or deleted by hand, or by a pull, as one commit "Changed outside the desk".
   * Answers the newest state. Does nothing while a merge, a rebase or another Git command is under way in the
   * newsroom's own repository: call it again when files change.
   */
  recordOutsideChanges(): Promise<CommitId>
}

/**
 * Opens a content folder: its own `.git` keeps the history if it has one, else `historyFolder`, made when missing.
 *
 * @throws {StoreError} when the folder does not exist, Git is not installed, or the history cannot be made or read.
 */
export async function openFolderStore(options: FolderStoreOptions): Promise<FolderStore> {
  const history = await openHistory(options)
  const store = new GitFolderStore(history, options)
  try {
    await store.start(options.record !== false)
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

class GitFolderStore implements FolderStore {
  readonly #history: History
  readonly #contents: ObjectReader
  readonly #facts: ObjectReader
  readonly #lock: FolderLock
  readonly #writer: FolderWriter

  constructor(history: History, { clock = () => new Date(), progress = () => {} }: FolderStoreOptions) {
    this.#history = history
    this.#contents = new ObjectReader(history, '--batch')
    this.#facts = new ObjectReader(history, '--batch-check')
    this.#lock = new FolderLock(join(/* turbopackIgnore: true */ history.stateDir, 'lock'))
    this.#writer = new FolderWriter(history, this.#facts, clock, progress)
  }

  async start(record: boolean): Promise<void> {
    await this.#lock.run(() => this.#writer.start(record))
  }

  async head() {
    const head = await this.#facts.get('HEAD')
    if (head) return head.id
    throw new StoreError(`${this.#history.gitDir}: the history is gone. Start again: a new one begins with the files.`)
  }

  async list(at?: CommitId) {
    if (at !== undefined && !(await this.#isCommit(at))) {
      throw new StoreError(`${this.#history.gitDir}: there is no commit ${at}. Ask for one that commits() lists.`)
    }
    return listTree(this.#history, at ?? (await this.head()))
  }

  async read(path: string) {
    const file = await readContentFile(this.#history.folder, path)
    return file && { path, blob: gitBlobId(file.bytes), bytes: file.bytes }
  }

  async readAt(blob: string) {
    const object = isGitId(blob) ? await this.#contents.get(blob) : null
    if (object?.type === 'blob') return object.bytes
    throw new StoreError(`${this.#history.gitDir}: there is no blob ${blob}. Ask for one that list() or log() names.`)
  }

  async changesSince(commit: CommitId | null): Promise<Changes> {
    const head = await this.head()
    if (commit === head) return { head, complete: false, changes: [] }
    const known = commit !== null && (await this.#isCommit(commit))
    if (known) return { head, complete: false, changes: await compareTrees(this.#history, commit, head) }
    return { head, complete: true, changes: await listTree(this.#history, head) }
  }

  async commit(commit: Commit): Promise<CommitResult> {
    checkCommit(commit)
    return this.#lock.run(() => this.#writer.commit(commit))
  }

  async recordOutsideChanges() {
    return this.#lock.run(() => this.#writer.recordOutsideChanges())
  }

  async log(options: LogOptions): Promise<Revision[]> {
    const { before } = options
    if (before !== undefined && !(await this.#isCommit(before))) return []
    return listRevisions(this.#history, before ?? (await this.head()), options)
  }

  async commits(options: CommitsOptions): Promise<CommitFacts[]> {
    const { before } = options
    if (before !== undefined && !(await this.#isCommit(before))) return []
    return listCommits(this.#history, before ?? (await this.head()), options)
  }

  async changesIn(commit: CommitId) {
    if (await this.#isCommit(commit)) return changesIn(this.#history, commit)
    throw new StoreError(`${this.#history.gitDir}: there is no commit ${commit}. Ask for one that commits() lists.`)
  }

  async close() {
    await this.#lock.settled()
    // Whatever cannot be told now is told after the next commit there.
    if (this.#writer.hasUntold) await this.#lock.run(() => this.#writer.tellUntold()).catch(() => {})
    await this.#writer.settled()
    this.#contents.close()
    this.#facts.close()
  }

  async #isCommit(id: string): Promise<boolean> {
    return isGitId(id) && (await this.#facts.get(id))?.type === 'commit'
  }
}
