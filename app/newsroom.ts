import 'server-only'
import { paperFolders } from '@/lib/newsroom/folders'
import { type Newsroom, openNewsroom } from '@/lib/newsroom/open-newsroom'

// Next bundles pages, routes and the start apart, each with its own copy of this module; the process has one newsroom.
const shared = globalThis as typeof globalThis & { broadsheetNewsroom?: Promise<Newsroom> }

/** The paper that this process serves, opened by the first who asks. */
export function newsroom(): Promise<Newsroom> {
  shared.broadsheetNewsroom ??= openNewsroom(paperFolders(), reportProgress).catch((error: unknown) => {
    // The next request tries again: the folder may have been mended by then.
    shared.broadsheetNewsroom = undefined
    throw error
  })
  return shared.broadsheetNewsroom
}

function reportProgress(done: number, all: number): void {
  if (all > 1000) process.stdout.write(`\rCatalogue: ${done} of ${all} files${done === all ? '\n' : ''}`)
}
