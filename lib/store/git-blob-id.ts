import { createHash } from 'node:crypto'
import type { BlobId } from './store'

/** Git's id of these bytes as a file: computed here, so that asking "is it still the same?" needs no process. */
export function gitBlobId(bytes: Uint8Array): BlobId {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Whether this could be an id that Git made. Nothing else may reach a Git command as one. */
export function isGitId(id: string): boolean {
  return /^[0-9a-f]{40}$/.test(id)
}
