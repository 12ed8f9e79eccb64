import { AsyncLocalStorage } from 'node:async_hooks'
import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { openArchive } from '../archive/open-archive'
import { pictureSize } from '../media/picture-size'
import { parseProse } from '../prose/parse-prose'
import { deploymentSecret, withPrevious } from '../staff/site-secret'
import { openGitHubStore } from '../store/github/open-github-store'
import { openSnapshot } from '../store/snapshot'
import { deploymentFiles, prepareStateFolder, temporaryFolders } from './folders'
import { followStore } from './follow-store'
import type { Progress, Source } from './open-newsroom'
import type { GitHubSettings } from './store-settings'

/** Seconds that a page lives where GitHub does not tell us of changes, or cannot be asked. */
const shortLife = 60

/** Seconds that a page lives at most where GitHub tells us: should it ever fail to, nobody sees yesterday's paper. */
const longLife = 3600

/**
 * Opens a paper whose files are in a repository on GitHub. It starts with what travelled with the deployment, and asks
 * GitHub only for what has changed since; where nothing travelled, for everything.
 */
export async function openGitHubSource(settings: GitHubSettings, progress: Progress = () => {}): Promise<Source> {
  const secret = withPrevious(deploymentSecret())
  const files = deploymentFiles()
  const snapshot = await openSnapshot(files.snapshot, path.join(process.cwd(), 'content'))
  const folders = temporaryFolders(snapshot?.commit ?? 'no-snapshot')
  await prepareStateFolder(folders)
  const store = openGitHubStore({
    ...settings,
    snapshot,
    cacheFolder: path.join(folders.state, 'contents'),
    fetch: fetchOutside(),
  })
  const archive = await openArchive({
    file: await catalogueCopy(snapshot && files.catalogue, folders.state),
    store,
    checkBody: parseProse,
    measurePicture: pictureSize,
  })
  const following = followStore(archive, Date.now)
  // With nothing to show, the paper waits for GitHub, and does not open without it.
  if (snapshot) await following.catchUp()
  else await archive.sync((done, all) => progress('catalogue', done, all))
  archive.settle()
  return {
    folders,
    store,
    kept: { in: 'github', settings },
    archive,
    catchUp: following.catchUp,
    storeState: following.state,
    longestPageLife: () => (settings.webhookSecret && following.state().state === 'reached' ? longLife : shortLife),
    autosaveSpacing: 60_000,
    secret,
  }
}

/** SQLite writes beside its file, and a deployment's files cannot be written: each process has a copy of its own. */
async function catalogueCopy(from: string | null, state: string): Promise<string> {
  const file = path.join(state, `catalogue-${process.pid}.db`)
  for (const part of ['', '-wal', '-shm']) await rm(file + part, { force: true })
  if (from) await copyFile(from, file)
  return file
}

/**
 * Asks without the page that is being made: inside one, Next keeps what `fetch` answers, and the newest state of the
 * paper would be the one that was asked for first.
 */
function fetchOutside(): typeof fetch {
  const outside = AsyncLocalStorage.snapshot()
  return (input, init) => outside(() => fetch(input, init))
}
