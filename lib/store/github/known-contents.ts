import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { gitBlobId, isGitId } from '../git-blob-id'
import type { BlobId } from '../store'
import { StoreError } from '../store-error'
import { blobAnswer, madeAnswer } from './github-answers'
import type { GitHubClient } from './github-client'
import { hasStatus } from './github-failure'

export interface ContentsOptions {
  client: GitHubClient
  /** The bytes with that id, where they travelled with the program. */
  known?: (blob: BlobId) => Promise<Uint8Array | null>
  /** Where to keep what was fetched: the bytes of an id never change. */
  cacheFolder?: string
}

/** Contents by their id: asked of GitHub once, and kept. */
export interface Contents {
  /** @throws {StoreError} when there is none with that id */
  get(blob: BlobId): Promise<Uint8Array>
  /** Sends bytes to GitHub, which keeps them without any commit yet. */
  put(bytes: Uint8Array): Promise<BlobId>
  /** Keeps bytes that GitHub gets in another way. */
  keep(bytes: Uint8Array): Promise<BlobId>
}

/** Bytes of contents kept in memory. */
const memory = 32 * 1024 * 1024

/** Opens the contents of one repository. */
export function openContents({ client, known, cacheFolder }: ContentsOptions): Contents {
  const recent = new LRUCache<BlobId, Uint8Array>({ maxSize: memory, sizeCalculation: (bytes) => bytes.length + 100 })
  const keep = async (blob: BlobId, bytes: Uint8Array) => {
    if (bytes.length < memory) recent.set(blob, bytes)
    if (cacheFolder) await write(cacheFolder, blob, bytes)
  }
  return {
    async get(blob) {
      if (!isGitId(blob)) throw noBlob(blob)
      const here = recent.get(blob) ?? (await known?.(blob)) ?? (cacheFolder && (await read(cacheFolder, blob)))
      if (here) {
        if (here.length < memory) recent.set(blob, here)
        return here
      }
      const bytes = await fetchBlob(client, blob)
      await keep(blob, bytes)
      return bytes
    },
    async put(bytes) {
      const blob = gitBlobId(bytes)
      const content = Buffer.from(bytes).toString('base64')
      const { data } = await client.request('POST /repos/{owner}/{repo}/git/blobs', { content, encoding: 'base64' })
      const { sha } = madeAnswer.parse(data)
      if (sha !== blob) throw new StoreError(`GitHub kept other bytes than it was sent: ${sha} instead of ${blob}.`)
      await keep(blob, bytes)
      return blob
    },
    async keep(bytes) {
      const blob = gitBlobId(bytes)
      await keep(blob, bytes)
      return blob
    },
  }
}

async function fetchBlob(client: GitHubClient, blob: BlobId): Promise<Uint8Array> {
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
  const { data } = await client.request(route, { file_sha: blob }).catch((error: unknown) => {
    throw hasStatus(error, 404, 422) ? noBlob(blob) : error
  })
  const bytes = Buffer.from(blobAnswer.parse(data).content, 'base64')
  if (gitBlobId(bytes) !== blob) throw new StoreError(`GitHub sent other bytes than those of ${blob}. Try again.`)
  return bytes
}

function noBlob(blob: BlobId): StoreError {
  return new StoreError(`The repository has no blob ${blob}. Ask for one that list() or log() names.`)
}

async function read(folder: string, blob: BlobId): Promise<Uint8Array | null> {
  const bytes = await readFile(path.join(/* turbopackIgnore: true */ folder, blob)).catch(() => null)
  return bytes && gitBlobId(bytes) === blob ? bytes : null
}

/** A full temporary folder costs a request the next time, and nothing else. */
async function write(folder: string, blob: BlobId, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, blob)
  const part = `${file}.${randomBytes(4).toString('hex')}`
  await mkdir(folder, { recursive: true }).catch(() => {})
  await writeFile(part, bytes).then(
    () => rename(part, file),
    () => {},
  )
}
