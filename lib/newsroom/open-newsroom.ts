import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { type Archive, openArchive } from '../archive/open-archive'
import { pictureSize } from '../media/picture-size'
import type { ProseDocument } from '../prose/document/document'
import { readsAs } from '../prose/open-body'
import { parseProse } from '../prose/parse-prose'
import { siteSecret } from '../staff/site-secret'
import { type FolderStore, openFolderStore } from '../store/folder/open-folder-store'
import type { CommitId } from '../store/store'
import { type Folders, prepareStateFolder } from './folders'

/** Whether the files could be had at the last look; `showing` is the state of the paper that everybody sees meanwhile. */
export type StoreState =
  | { state: 'reached'; at: number }
  | { state: 'away'; since: number; message: string; showing: CommitId }

/** One running paper: its files, its catalogue, its secret. Also what the acts of lib/desk depend on. */
export interface Newsroom {
  folders: Folders
  store: FolderStore
  archive: Archive
  checkBody: typeof parseProse
  /** Whether a body, read back, is the document that was edited: one that the door has let in. */
  readsAs: (body: string, document: unknown) => Promise<boolean>
  clock: () => number
  /** Milliseconds between two saves of an article that nobody asked for. A store that gives few saves asks for some. */
  autosaveSpacing: number
  /** How the last look at the store ended. */
  storeState: () => StoreState
  secret: string
  /** Proves to our own routes that a call comes from this process. */
  loopbackKey: string
}

/**
 * Opens the paper in these folders and brings its catalogue up to date.
 *
 * @param progress told how many files of the first catalogue are done
 * @throws when a folder cannot be used, Git is missing or the secret is too short; the message says what to do
 */
export async function openNewsroom(
  folders: Folders,
  progress?: (done: number, all: number) => void,
): Promise<Newsroom> {
  await prepareStateFolder(folders)
  const store = await openFolderStore({
    folder: folders.content,
    historyFolder: path.join(folders.state, 'history.git'),
  })
  const archive = await openArchive({
    file: path.join(folders.state, 'catalogue.db'),
    store,
    checkBody: parseProse,
    measurePicture: pictureSize,
  })
  await archive.sync(progress)
  return {
    folders,
    store,
    archive,
    checkBody: parseProse,
    readsAs: (body, document) => readsAs(body, document as ProseDocument),
    clock: Date.now,
    autosaveSpacing: 0,
    // The folder is on this machine: what cannot be read there is said by the act that tried.
    storeState: () => ({ state: 'reached', at: Date.now() }),
    secret: await siteSecret(folders.state),
    loopbackKey: randomBytes(32).toString('base64url'),
  }
}
