import type { BlobId, Store } from '../store'

export interface GitHubStoreOptions {
  repository: string
  branch: string
  folder: string
  auth: { token: string } | { appId: string; privateKey: string; installationId?: number } | null
  apiUrl?: string
  clock?: () => Date
  known?: (blob: BlobId) => Promise<Uint8Array | null>
  cacheFolder?: string
  fetch?: typeof fetch
}

export function openGitHubStore(_: GitHubStoreOptions): Store {
  throw new Error('soon')
}
