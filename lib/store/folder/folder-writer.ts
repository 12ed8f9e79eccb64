import { gitBlobId } from '../git-blob-id'
import { outsideRecord as outside } from '../outside-record'
import type { Author, BlobId, Change, Commit, CommitId, CommitResult, Conflict } from '../store'
import { StoreError } from '../store-error'
import { type FileOnDisk, readContentFile, writeContentFiles } from './content-files'
import type { History } from './history'
import type { ObjectReader } from './object-reader'
import { differingFiles, isGitBusy, OutsideChanges } from './outside-changes'
import { packHistory } from './pack-history'
import { followInUserIndex, type IndexEntry } from './user-index'
import { type CommitFile, type NewCommit, writeCommits } from './write-commits'

/** What writes into a content folder and its history. Every call is made while the folder's lock is held. */
export class FolderWriter {
  readonly #history: History
  readonly #facts: ObjectReader
  readonly #clock: () => Date
  readonly #progress: (done: number, total: number) => void
  readonly #outside: OutsideChanges
  /** Commits that the newsroom's own index has not been told of, because it was locked. */
  #untold = new Map<string, IndexEntry>()
  #packing: Promise<void> = Promise.resolve()
  #saves = 0

  constructor(
    history: History,
    facts: ObjectReader,
    clock: () => Date,
    progress: (done: number, total: number) => void,
  ) {
    this.#history = history
    this.#facts = facts
    this.#clock = clock
    this.#progress = progress
    this.#outside = new OutsideChanges(history)
  }

  /** What a fresh start needs: no leftovers of a crash, and what was changed meanwhile recorded. */
  async start(record: boolean): Promise<void> {
    if (record || (await this.#head()) === null) await this.recordOutsideChanges()
    await this.#outside.removeDebris()
    this.#pack()
  }

  /** See `Store.commit`. */
  async commit({ author, message, changes }: Commit): Promise<CommitResult> {
    const before = new Map<string, FileOnDisk>()
    const conflicts: Conflict[] = []
    for (const { path, expected } of changes) {
      const file = await readContentFile(this.#history.folder, path)
      if (file) before.set(path, file)
      const current = file && gitBlobId(file.bytes)
      if (current !== expected) conflicts.push({ path, current })
    }
    if (conflicts.length > 0) return { state: 'conflict', conflicts }

    const modes = new Map([...before].map(([path, { mode }]) => [path, mode]))
    await this.#orRestore(before, changes, () => writeContentFiles(this.#history.folder, changes, modes))
    const commit = await this.#orRestore(before, changes, () => this.#record(author, message, changes, before))
    this.#saves += 1
    if (this.#saves % 500 === 0) this.#pack()
    const written = changes.flatMap(({ path, bytes }) => (bytes ? [[path, gitBlobId(bytes)] as const] : []))
    return { state: 'committed', commit, blobs: Object.fromEntries(written) }
  }

  /** See `FolderStore.recordOutsideChanges`. */
  async recordOutsideChanges(): Promise<CommitId> {
    for (;;) {
      const head = await this.#head()
      if (head !== null && (await isGitBusy(this.#history))) return head
      await this.tellUntold()
      const paths = await this.#outside.candidates(head)
      if (head !== null && !(await this.#anyDiffers(head, paths))) return head
      let seen: IndexEntry[] = []
      const files = () => {
        seen = []
        return differingFiles(this.#history.folder, paths, this.#recordedAt(head), (entry) => {
          seen.push(entry)
          if (seen.length % 250 === 0 || seen.length === paths.length) this.#progress(seen.length, paths.length)
        })
      }
      const commit = await writeCommits(this.#history, head, [{ ...outside, at: this.#clock(), files }])
      if (commit === null) continue
      await this.#outside.follow(commit)
      await this.#tell(seen)
      return commit
    }
  }

  /** Whether the newsroom's own index lacks something that was committed. */
  get hasUntold(): boolean {
    return this.#untold.size > 0
  }

  /** Tells the newsroom's own index what could not be told before. */
  async tellUntold(): Promise<void> {
    await this.#tell([])
  }

  /** Answers when nothing runs in the background any more. */
  async settled(): Promise<void> {
    await this.#packing
  }

  #pack(): void {
    this.#packing = this.#packing.then(() => packHistory(this.#history)).catch(() => {})
  }

  async #record(
    author: Author,
    message: string,
    changes: Change[],
    before: Map<string, FileOnDisk>,
  ): Promise<CommitId> {
    for (;;) {
      const head = await this.#head()
      const recorded = this.#recordedAt(head)
      const unrecorded: CommitFile[] = []
      const files: CommitFile[] = []
      for (const { path, bytes } of changes) {
        const [old, blob] = [before.get(path), await recorded(path)]
        const executable = ((old?.mode ?? 0) & 0o100) !== 0
        // Changed by hand, read by the editor, not yet recorded: a state of its own, or the history would lack it.
        const differs = (old ? gitBlobId(old.bytes) : null) !== blob
        if (differs) unrecorded.push({ path, bytes: old?.bytes ?? null, executable })
        if (differs || (bytes ? gitBlobId(bytes) : null) !== blob) files.push({ path, bytes, executable })
      }
      if (head !== null && files.length === 0) return head
      const at = this.#clock()
      const commits: NewCommit[] = [{ author, message, at, files: () => files }]
      if (unrecorded.length > 0) commits.unshift({ ...outside, at, files: () => unrecorded })
      const commit = await writeCommits(this.#history, head, commits)
      if (commit === null) continue
      await this.#tell(
        files.map(({ path, bytes, executable }) => ({ path, blob: bytes && gitBlobId(bytes), executable })),
      )
      return commit
    }
  }

  /** Runs `work`; when it fails, puts the files back that it changed: what was not recorded was not saved. */
  async #orRestore<T>(before: Map<string, FileOnDisk>, changes: Change[], work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      for (const { path, bytes } of changes) {
        const now = await readContentFile(this.#history.folder, path).catch(() => null)
        const isOurs = (now && gitBlobId(now.bytes)) === (bytes && gitBlobId(bytes))
        const old = before.get(path)
        if (!isOurs) continue
        const modes = new Map(old ? [[path, old.mode]] : [])
        await writeContentFiles(this.#history.folder, [{ path, bytes: old?.bytes ?? null }], modes).catch((cause) => {
          throw new StoreError(`${path}: was written but not recorded, and cannot be put back. ${error}`, { cause })
        })
      }
      throw error
    }
  }

  async #anyDiffers(head: CommitId, paths: string[]): Promise<boolean> {
    for await (const _ of differingFiles(this.#history.folder, paths, this.#recordedAt(head), () => {})) return true
    return false
  }

  #recordedAt(head: CommitId | null): (path: string) => Promise<BlobId | null> {
    return async (path) => {
      const object = head === null ? null : await this.#facts.get(`${head}:${path}`)
      return object?.type === 'blob' ? object.id : null
    }
  }

  async #head(): Promise<CommitId | null> {
    return (await this.#facts.get('HEAD'))?.id ?? null
  }

  async #tell(entries: IndexEntry[]): Promise<void> {
    if (!this.#history.shared) return
    for (const entry of entries) this.#untold.set(entry.path, entry)
    if (await followInUserIndex(this.#history, [...this.#untold.values()])) this.#untold.clear()
  }
}
