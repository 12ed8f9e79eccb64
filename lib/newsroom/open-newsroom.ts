import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { type Archive, openArchive } from '../archive/open-archive'
import { pictureSize } from '../media/picture-size'
import type { ProseDocument } from '../prose/document/document'
import { readsAs } from '../prose/open-body'
import { parseProse } from '../prose/parse-prose'
import { siteSecret } from '../staff/site-secret'
import { type FolderStore, openFolderStore } from '../store/folder/open-folder-store'
import { type Folders, prepareStateFolder } from './folders'

/** One running paper: its files, its catalogue, its secret. Also what the acts of lib/desk depend on. */
export interface Newsroom {
  folders: Folders
  store: FolderStore
  archive: Archive
  checkBody: typeof parseProse
  /** Whether a body, read back, is the document that was edited: one that the door has let in. */
  readsAs: (body: string, document: unknown) => Promise<boolean>
  clock: () => number
  /** Milliseconds of rest after a key before a text is saved by itself. A store that gives few saves asks for more. */
  autosavePause: number
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
    autosavePause: 2000,
    secret: await siteSecret(folders.state),
    loopbackKey: randomBytes(32).toString('base64url'),
  }
}
