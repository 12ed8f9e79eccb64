import path from 'node:path'
import { openArchive } from '../archive/open-archive'
import { pictureSize } from '../media/picture-size'
import { parseProse } from '../prose/parse-prose'
import { siteSecret, withPrevious } from '../staff/site-secret'
import { openFolderStore } from '../store/folder/open-folder-store'
import { type Folders, prepareStateFolder } from './folders'
import type { Progress, Source } from './open-newsroom'

/** Opens a paper whose files lie in a folder of this machine. */
export async function openFolderSource(folders: Folders, progress: Progress = () => {}): Promise<Source> {
  await prepareStateFolder(folders)
  const store = await openFolderStore({
    folder: folders.content,
    historyFolder: path.join(folders.state, 'history.git'),
    progress: (done, all) => progress('history', done, all),
  })
  const archive = await openArchive({
    file: path.join(folders.state, 'catalogue.db'),
    store,
    checkBody: parseProse,
    measurePicture: pictureSize,
  })
  await archive.sync((done, all) => progress('catalogue', done, all))
  archive.settle()
  return {
    folders,
    store,
    kept: { in: 'folder', store },
    archive,
    // The desk's own acts and the watcher do that: nobody else writes here.
    catchUp: async () => {},
    storeState: () => ({ state: 'reached', at: Date.now() }),
    longestPageLife: () => Number.POSITIVE_INFINITY,
    autosaveSpacing: 0,
    secret: withPrevious(await siteSecret(folders.state)),
  }
}
