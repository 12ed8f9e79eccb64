import { newsroom } from '../newsroom'
import { removeScriptsFromReaderPages } from './script-free-pages'
import { treatUndecodableAddressesAsUnknown } from './undecodable-addresses'
import { watchContent } from './watch-content'

/** Opens the paper before the first request, takes the scripts out of reader pages, follows the content folder. */
export async function startPaper(): Promise<void> {
  if (process.env.NODE_ENV === 'production') removeScriptsFromReaderPages()
  treatUndecodableAddressesAsUnknown()
  const { folders, archive, loopbackKey } = await newsroom()
  await watchContent(folders.content, loopbackKey)
  // Readers need not wait for this; only the desk lists what it finds.
  void archive.checkBodies().catch((error: unknown) => console.error('Bodies could not be checked:', error))
}
