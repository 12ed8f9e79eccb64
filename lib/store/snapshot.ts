import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { isContentPath } from './content-path'
import { gitBlobId, isGitId } from './git-blob-id'
import type { BlobId, CommitId, Entry } from './store'

/** Every file of one state of the paper, and the folder that the files lie in. */
export interface Snapshot {
  commit: CommitId
  entries: Entry[]
  /** The bytes with that id; null when this state of the paper has none, or the file does not lie here. */
  read(blob: BlobId): Promise<Uint8Array | null>
}

const fileSchema = z.object({
  commit: z.string().refine(isGitId),
  /** Each blob's id, a space, and the path: half as long as JSON of its own. */
  entries: z.array(z.string().regex(/^[0-9a-f]{40} ./)),
})

/**
 * Opens the snapshot that travels with a deployment, or null where there is none.
 *
 * @param file what `writeSnapshot` wrote
 * @param folder the content folder; files that do not travel with it are simply not here
 * @throws when the file is there and cannot be read
 */
export async function openSnapshot(file: string, folder: string): Promise<Snapshot | null> {
  const text = await readFile(/* turbopackIgnore: true */ file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const { commit, entries } = fileSchema.parse(JSON.parse(text))
  return snapshotOf(
    commit,
    entries.map((line) => ({ blob: line.slice(0, 40), path: line.slice(41) })),
    folder,
  )
}

/** Writes a snapshot's list of files; the files themselves stay where they are. */
export async function writeSnapshot(file: string, { commit, entries }: Snapshot): Promise<void> {
  const lines = entries.map(({ blob, path }) => `${blob} ${path}`)
  await writeFile(file, JSON.stringify({ commit, entries: lines }))
}

/** A state of the paper as it lies in a folder. */
export function snapshotOf(commit: CommitId, entries: Entry[], folder: string): Snapshot {
  const paths = new Map(entries.filter((entry) => isContentPath(entry.path)).map((entry) => [entry.blob, entry.path]))
  return {
    commit,
    entries,
    async read(blob) {
      const known = paths.get(blob)
      if (known === undefined) return null
      const bytes = await readFile(path.join(/* turbopackIgnore: true */ folder, known)).catch(() => null)
      // A folder that somebody has changed since is not that state any more.
      return bytes && gitBlobId(bytes) === blob ? bytes : null
    },
  }
}
