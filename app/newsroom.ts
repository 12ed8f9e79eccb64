import 'server-only'
import { cache } from 'react'
import { type Newsroom, openNewsroom, type Progress } from '@/lib/newsroom/open-newsroom'

// Next bundles pages, routes and the start apart, each with its own copy of this module; the process has one newsroom.
const shared = globalThis as typeof globalThis & { broadsheetNewsroom?: Promise<Newsroom> }

/** The paper that this process serves, as it last saw it; opened by the first who asks. */
export function openPaper(): Promise<Newsroom> {
  shared.broadsheetNewsroom ??= openNewsroom({ progress: reportProgress }).catch((error: unknown) => {
    // The next request tries again: the folder may have been mended by then.
    shared.broadsheetNewsroom = undefined
    throw error
  })
  return shared.broadsheetNewsroom
}

/** The paper for a page or an act: no older than the request, where its store can be reached. Asked once a page. */
export const newsroom = cache(async (): Promise<Newsroom> => {
  const paper = await openPaper()
  await paper.catchUp()
  return paper
})

const stepNames = { history: 'History', catalogue: 'Catalogue' }

const reportProgress: Progress = (step, done, all) => {
  if (all > 1000) process.stdout.write(`\r${stepNames[step]}: ${done} of ${all} files${done === all ? '\n' : ''}`)
}
