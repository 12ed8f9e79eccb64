import { redirect } from 'next/navigation'
import { slugPattern } from '@/lib/article/schema'
import { findArticle } from './find-article'
import { endAfter } from './lifetime'

/**
 * Leads to the story that an unknown address meant, where its last part is the slug of one that readers can see: so do
 * links from before a paper moved here, `/2019/05/flood.html`. The answer holds nothing of the story, and is soon asked
 * for anew: whatever becomes of the story, its own address says it.
 */
export async function leadToStory(last: string): Promise<void> {
  const slug = last.toLowerCase().replace(/\.html?$/, '')
  if (slug.length > 120 || !slugPattern.test(slug)) return
  const found = await findArticle('', slug)
  if (found.state !== 'moved') return
  await endAfter(60)
  redirect(found.url)
}
