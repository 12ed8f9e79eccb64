import { historyPath } from '@/lib/archive/touched'
import { slugPattern } from '@/lib/article/schema'
import { endByTag } from './lifetime'

/**
 * Lets the page being made live as long as the story at this address stays as it is. For pages whose own address is not
 * among those that a change is known to touch: app/follow-changes.ts marks them all by this one tag.
 */
export async function keepWithStory(section: string, slug: string): Promise<void> {
  // No story can have another address, and a tag may be neither long nor odd.
  if (slug.length > 120 || ![section, slug].every((part) => slugPattern.test(part))) return
  await endByTag(historyPath(section, slug))
}
