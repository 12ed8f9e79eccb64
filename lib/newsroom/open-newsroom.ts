import { randomBytes } from 'node:crypto'
import type { Archive } from '../archive/open-archive'
import { readActMessage } from '../desk/act-message'
import type { ProseDocument } from '../prose/document/document'
import { readsAs } from '../prose/open-body'
import { parseProse } from '../prose/parse-prose'
import type { PaperSecret } from '../staff/paper-secret'
import type { FolderStore } from '../store/folder/open-folder-store'
import type { Store } from '../store/store'
import { type Folders, paperFolders } from './folders'
import type { StoreState } from './follow-store'
import { openFolderSource } from './open-folder-source'
import { openGitHubSource } from './open-github-source'
import { type GitHubSettings, storeSettings } from './store-settings'

/** One running paper: its files, its catalogue, its secret. Also what the acts of lib/desk depend on. */
export interface Newsroom {
  folders: Folders
  store: Store
  /** What kind of store that is, for the few who must know. */
  kept: { in: 'folder'; store: FolderStore } | { in: 'github'; settings: GitHubSettings }
  archive: Archive
  /** Brings the catalogue to a state of the store that is no older than the call, where the store can be reached. */
  catchUp: () => Promise<void>
  /** Whether the store answered when it was last asked. */
  storeState: () => StoreState
  /** Seconds that a page made now may be kept at most: changes that nobody tells us of are seen after that time. */
  longestPageLife: () => number
  checkBody: typeof parseProse
  /** What the history's commits say of the acts that made them. Reader pages ask it here: they know nothing of the desk. */
  readAct: typeof readActMessage
  /** Whether a body, read back, is the document that was edited: one that the door has let in. */
  readsAs: (body: string, document: unknown) => Promise<boolean>
  clock: () => number
  /** Milliseconds between two saves of an article that nobody asked for. A store that gives few saves asks for some. */
  autosaveSpacing: number
  secret: PaperSecret
  /** Proves to our own routes that a call comes from this process. */
  loopbackKey: string
}

/** What differs between papers in a folder and papers on GitHub. */
export type Source = Pick<
  Newsroom,
  'folders' | 'store' | 'kept' | 'archive' | 'catchUp' | 'storeState' | 'longestPageLife' | 'autosaveSpacing' | 'secret'
>

/** How many of the files that a start must take in are recorded in the history, or catalogued. */
export type Progress = (step: 'history' | 'catalogue', done: number, all: number) => void

export interface OpenOptions {
  progress?: Progress
  /** The paper's folders, where it is kept in one; else those that the environment names. */
  folders?: Folders
}

/**
 * Opens the paper that the environment names and brings its catalogue up to date.
 *
 * @throws when a folder cannot be used, Git is missing, the secret is too short or a variable cannot be right; the
 *   message says what to do
 */
export async function openNewsroom({ progress, folders }: OpenOptions = {}): Promise<Newsroom> {
  const settings = storeSettings()
  const source =
    settings.kind === 'folder'
      ? await openFolderSource(folders ?? paperFolders(), progress)
      : await openGitHubSource(settings, progress)
  return {
    ...source,
    checkBody: parseProse,
    readAct: readActMessage,
    readsAs: (body, document) => readsAs(body, document as ProseDocument),
    clock: Date.now,
    loopbackKey: randomBytes(32).toString('base64url'),
  }
}
