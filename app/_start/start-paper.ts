import { openPaper } from '../newsroom'
import { answerNotModified } from './not-modified'
import { removeScriptsFromReaderPages } from './script-free-pages'
import { treatUndecodableAddressesAsUnknown } from './undecodable-addresses'
import { watchContent } from './watch-content'

/** Opens the paper before the first request, takes the scripts out of reader pages, follows the content folder. */
export async function startPaper(): Promise<void> {
  try {
    await open()
  } catch (error) {
    // A paper that cannot be opened serves nobody: one sentence, and an exit that a supervisor understands.
    const known = error instanceof Error && ['Error', 'StoreError'].includes(error.name)
    console.error(known ? error.message : error)
    process.exit(1)
  }
}

async function open(): Promise<void> {
  if (process.env.NODE_ENV === 'production') removeScriptsFromReaderPages()
  answerNotModified()
  treatUndecodableAddressesAsUnknown()
  const { folders, kept, archive, loopbackKey } = await openPaper()
  if (kept.in === 'folder') await watchContent(folders.content, loopbackKey)
  // Readers need not wait for this; only the desk lists what it finds.
  void archive.checkBodies().catch((error: unknown) => console.error('Bodies could not be checked:', error))
}
