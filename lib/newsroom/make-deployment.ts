import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { openArchive } from '../archive/open-archive'
import type { FollowedStore } from '../archive/sync'
import { pictureSize } from '../media/picture-size'
import { parseProse } from '../prose/parse-prose'
import { isContentPath } from '../store/content-path'
import { gitBlobId, isGitId } from '../store/git-blob-id'
import { type Snapshot, snapshotOf, writeSnapshot } from '../store/snapshot'
import { StoreError } from '../store/store-error'
import { deploymentFiles } from './folders'

/** What a deployment takes along is made from this. */
export interface DeploymentOptions {
  /** Absolute path of the project. */
  project: string
  /** Absolute path of the content folder, as the commit has it. */
  content: string
  /** The commit that is being deployed; the one that is checked out when left out. */
  commit?: string
  /** Told how many files of the catalogue are done. */
  progress?: (done: number, all: number) => void
}

/**
 * Makes what travels with a deployment beside the content: the list of its files, and the catalogue over them with every
 * body checked, so that a server that starts needs to read only what has changed since.
 *
 * @throws when no commit is known: without one a server could not tell what has changed since
 */
export async function makeDeployment({ project, content, commit, progress }: DeploymentOptions): Promise<void> {
  const files = deploymentFiles(project)
  await rm(files.folder, { recursive: true, force: true })
  await mkdir(files.folder, { recursive: true })
  const snapshot = snapshotOf(commit ?? (await checkedOut(project)), await entriesOf(content), content)
  await writeSnapshot(files.snapshot, snapshot)
  const archive = await openArchive({
    file: files.catalogue,
    store: storeOf(snapshot, (file) => lastChange(content, file)),
    checkBody: parseProse,
    measurePicture: pictureSize,
  })
  await archive.sync(progress)
  await archive.checkBodies()
  // One file, without the two that SQLite keeps beside it: a server copies it before it opens it.
  await archive.database.execute('PRAGMA journal_mode = DELETE')
  archive.close()
}

async function checkedOut(project: string): Promise<string> {
  const answer = await promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: project }).catch(() => null)
  const commit = answer?.stdout.trim() ?? ''
  if (isGitId(commit)) return commit
  throw new Error(
    `${project} is no Git repository, so it is not known which commit is being deployed. Set VERCEL_GIT_COMMIT_SHA to it.`,
  )
}

async function entriesOf(content: string): Promise<Snapshot['entries']> {
  const found = await readdir(content, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((file) => file.isFile())
    .map((file) => path.relative(content, path.join(file.parentPath, file.name)).split(path.sep).join('/'))
    .filter(isContentPath)
    .sort()
  const entries: Snapshot['entries'] = []
  for (const file of paths) entries.push({ path: file, blob: gitBlobId(await readFile(path.join(content, file))) })
  return entries
}

/** When a file was last changed, as far as the clone reaches back: a deployment's is often a shallow one. */
async function lastChange(content: string, file: string): Promise<string> {
  const args = ['log', '-1', '--format=%aI', '--', file]
  const answer = await promisify(execFile)('git', args, { cwd: content }).catch(() => null)
  const at = Date.parse(answer?.stdout.trim() ?? '')
  return new Date(Number.isNaN(at) ? Date.now() : at).toISOString()
}

/** As much of a store as a first catalogue asks for. */
function storeOf(snapshot: Snapshot, changed: (path: string) => Promise<string>): FollowedStore {
  const bytesOf = async (blob: string) => {
    const bytes = await snapshot.read(blob)
    if (bytes) return bytes
    throw new StoreError(`The content folder changed while the deployment was being made. Build again.`)
  }
  return {
    async changesSince() {
      return { head: snapshot.commit, complete: true, changes: snapshot.entries }
    },
    readAt: bytesOf,
    async read(path) {
      const entry = snapshot.entries.find((file) => file.path === path)
      return entry ? { ...entry, bytes: await bytesOf(entry.blob) } : null
    },
    async log({ path = '' }) {
      const author = { name: '', email: '' }
      return [{ commit: snapshot.commit, author, at: await changed(path), message: '', path, blob: null }]
    },
  }
}
