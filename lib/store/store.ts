/**
 * Where the newspaper's files live, and every state they have ever been in.
 *
 * Two things keep this promise: a folder with Git history (`folder/`) and, on machines that cannot write files, GitHub
 * itself. Both name contents by Git's own ids, so what one wrote the other can read.
 *
 * Every path here is relative to the content folder, `/` between its parts: `articles/2026/03/flood.mdx`. A path that
 * `contentPath` refuses makes any method throw `ContentPathError`. All other failures (a full disk, no Git, a damaged
 * history) are a `StoreError` whose message names the place and the remedy.
 */

/** Git's id of some bytes: 40 hex digits, the same wherever the same bytes are. See `gitBlobId`. */
export type BlobId = string

/** Git's id of one state of the whole paper: 40 hex digits. */
export type CommitId = string

/** One file in one state of the paper. */
export interface Entry {
  path: string
  blob: BlobId
}

/** One file as it is now, with its contents. */
export interface StoredFile extends Entry {
  bytes: Uint8Array
}

/** Who did it. Shown in the history; characters that Git cannot keep in a name are dropped. */
export interface Author {
  name: string
  email: string
}

/** One file's part in a commit. */
export interface Change {
  path: string
  /** What the file holds afterwards; null deletes it. */
  bytes: Uint8Array | null
  /** The blob that this replaces, as it was last read; null says that the file must not exist. */
  expected: BlobId | null
}

/** One editorial act: all of its changes happen, or none. */
export interface Commit {
  message: string
  author: Author
  changes: Change[]
}

/** A file that is not what the editor thought. */
export interface Conflict {
  path: string
  /** What the file holds now; null when it does not exist. */
  current: BlobId | null
}

/** What became of a commit. On a conflict nothing was written. */
export type CommitResult =
  | {
      state: 'committed'
      commit: CommitId
      /** The new blob of every file that was written; a deleted file has none. */
      blobs: Record<string, BlobId>
    }
  | { state: 'conflict'; conflicts: Conflict[] }

/** One act, as the history tells it. */
export interface CommitFacts {
  commit: CommitId
  author: Author
  /** When, as ISO 8601 in UTC. */
  at: string
  message: string
}

/** One saved state of one file. A commit over three files makes three revisions. */
export interface Revision extends CommitFacts {
  path: string
  /** What it held from then on; null when this revision deleted it. */
  blob: BlobId | null
}

/** What differs between an earlier state and the newest. */
export interface Changes {
  head: CommitId
  /** True when `changes` is everything at `head`, not a difference: forget whatever is not in it. */
  complete: boolean
  /** In no particular order; a null blob is a deleted file. */
  changes: { path: string; blob: BlobId | null }[]
}

/** Which commits to list. */
export interface CommitsOptions {
  /** At most this many; 100 when not given. */
  limit?: number
  /** Only what this commit came after. None when the history has no such commit. */
  before?: CommitId
}

/** Which revisions to list. */
export interface LogOptions extends CommitsOptions {
  /** Whose. A renamed file's history starts at its new name. */
  path: string
}

/** The newspaper's files and their history. */
export interface Store {
  /** The newest recorded state. */
  head(): Promise<CommitId>

  /** Every file at `at`, by default at `head()`. Throws `StoreError` when there is no such commit. */
  list(at?: CommitId): Promise<Entry[]>

  /** The newest state of one file, recorded or not; null when there is none. */
  read(path: string): Promise<StoredFile | null>

  /** The bytes with that id, from any time. Throws `StoreError` when the history has none. */
  readAt(blob: BlobId): Promise<Uint8Array>

  /** What changed after `commit`. Null, or a commit that is not in the history, answers everything: `complete`. */
  changesSince(commit: CommitId | null): Promise<Changes>

  /**
   * Writes several files in one act, if each still holds what the caller expects, and answers when it is safe on disk.
   * Throws `StoreError` when it cannot be kept: nothing has been changed then.
   */
  commit(commit: Commit): Promise<CommitResult>

  /** The commits that changed something, newest first; merges, which add nothing of their own, are left out. */
  commits(options: CommitsOptions): Promise<CommitFacts[]>
  /** What one commit changed, by path; a null blob is a deleted file. Throws `StoreError` when there is no such commit. */
  changesIn(commit: CommitId): Promise<{ path: string; blob: BlobId | null }[]>
  /** The saved states of one file, newest first. */
  log(options: LogOptions): Promise<Revision[]>

  /** Lets go of processes and files. Call nothing else afterwards. */
  close(): Promise<void>
}
