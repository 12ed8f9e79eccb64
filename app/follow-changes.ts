import 'server-only'
import { revalidatePath, revalidateTag } from 'next/cache'
import { after } from 'next/server'
import { settings } from '@/lib/archive/settings'
import type { CommitId } from '@/lib/store/store'
import { frontRoutes } from './front-routes.mjs'
import { openPaper } from './newsroom'
import { pagesInMaking } from './pages-in-making'
import { meantTag } from './pages-that-guess'
import { siteAddress } from './site-address'
import { tellHub } from './tell-hub'

/**
 * Brings the catalogue up to date and marks exactly the pages that changed: the next request for one makes it anew.
 * Call it inside a server action or a route.
 *
 * @param since marks also what was marked before and changed after this commit
 * @returns the paths that were marked; `['*']` for every page
 */
export async function followChanges(since?: CommitId): Promise<string[]> {
  const { archive } = await openPaper()
  await archive.sync()
  const { paths, everything } = archive.takeTouched(since)
  void archive.checkBodies().catch((error: unknown) => console.error('Bodies could not be checked:', error))
  const marked = everything ? ['*'] : [...paths]
  const unfinished = pagesInMaking()
  markPages(marked)
  if (marked.length > 0) after(async () => tellHub((await settings(archive.database)).site.hub, marked, siteAddress()))
  if (unfinished.length > 0 && marked.length > 0) after(() => markAgainAfter(unfinished, marked))
  return marked
}

/** Marks pages as out of date; `*` is every page. */
function markPages(paths: string[]): void {
  if (paths.length > 0) revalidateTag(meantTag, { expire: 0 })
  for (const path of paths) {
    if (path === '*') {
      revalidatePath('/', 'layout')
      continue
    }
    // A rewritten page is kept under the name of the route that serves it, a document for machines under its address.
    revalidatePath(path)
    const route = frontRoutes[path]
    if (route) revalidatePath(route)
    // The earlier wordings of a story stand under it, each at an address of its own; see (reader)/_page/keep-with-story.ts.
    if (path.endsWith('/history')) revalidateTag(path, { expire: 0 })
  }
}

/**
 * A page that was being made while its story changed would be kept as fresh, since it is finished after it was marked:
 * it is marked once more when the last of them is done.
 */
async function markAgainAfter(unfinished: Promise<unknown>[], paths: string[]): Promise<void> {
  await Promise.allSettled(unfinished)
  // Next stores a page some moments after it was made.
  await new Promise((resolve) => setTimeout(resolve, 200))
  markPages(paths)
}
