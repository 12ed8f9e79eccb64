import 'server-only'
import { revalidatePath } from 'next/cache'
import { newsroom } from './newsroom'

/** `/` is served by a route with a parameter, so that its page is not made during the build; see next.config.mjs. */
const frontRoute = '/front/today'

/**
 * Brings the catalogue up to date and marks exactly the pages that changed: the next request for one makes it anew.
 * Call it inside a server action or a route.
 *
 * @returns the paths that were marked; `['*']` for every page
 */
export async function followChanges(): Promise<string[]> {
  const { archive } = await newsroom()
  const { paths, everything } = await archive.sync()
  void archive.checkBodies().catch((error: unknown) => console.error('Bodies could not be checked:', error))
  if (everything) {
    revalidatePath('/', 'layout')
    return ['*']
  }
  for (const path of paths) revalidatePath(path === '/' ? frontRoute : path)
  return [...paths]
}
