import { randomBytes } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { contentPath } from '../content-path'
import { StoreError } from '../store-error'

/** One file's bytes on disk, and whether it is executable, which Git remembers. */
export interface FileOnDisk {
  bytes: Buffer
  mode: number
}

/** What one file shall hold; null: it shall not exist. */
export interface FileWrite {
  path: string
  bytes: Uint8Array | null
}

/**
 * Reads one file of the content folder as it is now; null when there is none.
 *
 * @throws {ContentPathError} when the path may not be used.
 * @throws {StoreError} when it leads through a symbolic link, is not a file, or cannot be read.
 */
export async function readContentFile(folder: string, path: string): Promise<FileOnDisk | null> {
  const place = await locate(folder, path)
  if (place === null) return null
  let file: FileHandle | undefined
  try {
    file = await open(/* turbopackIgnore: true */ place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    return { bytes: await file.readFile(), mode: (await file.stat()).mode & 0o777 }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new StoreError(`${place}: cannot be read (${(cause as Error).message}). See that this program may read it.`, {
      cause,
    })
  } finally {
    await file?.close()
  }
}

/**
 * Reads many files one after the other, for recording: null for what is missing, and for symbolic links and whatever
 * else is not an ordinary file. Synchronous, since 100,000 trips through Node's thread pool take 20 s longer.
 */
export function bulkReader(folder: string): (path: string) => FileOnDisk | null {
  const real = new Map<string, boolean>()
  const isReal = (directory: string) => {
    const known = real.get(directory)
    if (known !== undefined) return known
    const answer = realpathSync.native(directory) === directory
    real.set(directory, answer)
    return answer
  }
  return (path) => {
    const place = join(folder, path)
    let file: number | undefined
    try {
      if (!isReal(dirname(place))) return null
      file = openSync(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
      const facts = fstatSync(file)
      return facts.isFile() ? { bytes: readFileSync(file), mode: facts.mode & 0o777 } : null
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException
      if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO'].includes(code ?? '')) return null
      throw new StoreError(`${place}: cannot be read (${message}). See that this program may read it.`, { cause })
    } finally {
      if (file !== undefined) closeSync(file)
    }
  }
}

/**
 * Writes and deletes files so that neither a crash nor a full disk loses text. Everything new is on disk, under hidden
 * names that a watcher passes over, before any file changes; deleting comes last, so that an article moved from one
 * file to another exists twice for a moment rather than not at all.
 *
 * @throws {StoreError} when a file cannot be written. Files that were replaced by then hold the new text.
 */
export async function writeContentFiles(
  folder: string,
  writes: FileWrite[],
  modes: Map<string, number>,
): Promise<void> {
  const aside: { path: string; temporary: string }[] = []
  const touched = new Set<string>()
  let path = ''
  try {
    for (const write of writes) {
      if (write.bytes === null) continue
      path = write.path
      aside.push({ path, temporary: await writeAside(folder, path, write.bytes, modes.get(path), touched) })
    }
    for (const { path: target, temporary } of aside) {
      path = target
      await rename(temporary, join(folder, target))
    }
    for (const write of writes) {
      if (write.bytes !== null) continue
      path = write.path
      const place = join(folder, path)
      if (await removeFile(place)) touched.add(dirname(place))
    }
    for (const directory of touched) await syncDirectory(directory)
  } catch (cause) {
    await Promise.all(aside.map(({ temporary }) => rm(temporary, { force: true }).catch(() => {})))
    throw cannotWrite(join(folder, path), cause as NodeJS.ErrnoException)
  }
}

async function writeAside(
  folder: string,
  path: string,
  bytes: Uint8Array,
  mode: number | undefined,
  touched: Set<string>,
): Promise<string> {
  const target = join(folder, path)
  const directory = dirname(target)
  const first = await mkdir(directory, { recursive: true })
  touched.add(directory)
  // New folders are names in their parents: those must reach the disk too.
  if (first) for (let made = directory; made.length >= first.length; made = dirname(made)) touched.add(dirname(made))
  const temporary = join(directory, `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`)
  const file = await open(temporary, 'wx', mode ?? 0o666)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return temporary
}

/** Whether there was one: the folder of a file that never was may be missing too. */
async function removeFile(place: string): Promise<boolean> {
  try {
    await rm(place)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a folder; there a rename is as safe as it gets.
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  await handle.sync().finally(() => handle.close())
}

/**
 * The place of a path on this disk, null when nothing is there. Git never looks through symbolic links, and one could
 * lead out of the folder: so none is followed here.
 */
async function locate(folder: string, path: string): Promise<string | null> {
  const place = join(folder, contentPath(path))
  const parent = dirname(place)
  const real = await realpath(parent).catch((error: NodeJS.ErrnoException) => refuseUnlessMissing(place, error))
  if (real === null) return null
  // macOS may answer another Unicode form of the same name.
  if (real.normalize() !== parent.normalize()) {
    const remedy = 'Use real folders, written as they are on disk.'
    throw new StoreError(`${place}: a folder in it is a symbolic link or has another name (${real}). ${remedy}`)
  }
  const facts = await lstat(place).catch((error: NodeJS.ErrnoException) => refuseUnlessMissing(place, error))
  if (facts === null) return null
  if (facts.isFile()) return place
  const kind = facts.isSymbolicLink() ? 'a symbolic link' : facts.isDirectory() ? 'a folder' : 'no ordinary file'
  throw new StoreError(`${place}: is ${kind}. Put an ordinary file there, or choose another name.`)
}

function refuseUnlessMissing(place: string, error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  if (error.code === 'ENOTDIR')
    throw new StoreError(`${place}: a part of it is a file, not a folder. Choose another name.`)
  throw new StoreError(`${place}: cannot be reached (${error.message}). See that this program may read it.`, {
    cause: error,
  })
}

function cannotWrite(place: string, cause: NodeJS.ErrnoException): StoreError {
  const remedies: Record<string, string> = {
    ENOSPC: 'The disk is full: free some space, then save again.',
    EDQUOT: 'The disk quota is used up: free some space, then save again.',
    EROFS: 'The disk is read-only: move the content folder, or set CONTENT_DIR.',
  }
  const remedy = remedies[cause.code ?? ''] ?? 'Give the user who runs this program write access to that folder.'
  return new StoreError(`${place}: cannot be written (${cause.message}). ${remedy}`, { cause })
}
