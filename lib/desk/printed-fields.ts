import { decode } from '../archive/read-file'
import { parseArticleFile } from '../article/file'
import type { Article } from '../article/schema'
import type { Store } from '../store/store'
import type { WorkingCopy } from './working-copy'

/** The fields of a story's published file as it is now; null where there is none that can be read. */
export async function printedFields({ article }: WorkingCopy, store: Store): Promise<Partial<Article> | null> {
  if (!article) return null
  const parsed = parseArticleFile(decode(await store.readAt(article.blob)))
  const { frontmatter } = parsed.ok ? parsed.file : { frontmatter: null }
  return typeof frontmatter === 'object' ? (frontmatter as Partial<Article> | null) : null
}

/** Whether a published file still waits for its time, so that no reader has seen the story. */
export function waits({ published, embargoUntil, withdrawn }: Partial<Article>, now: number): boolean {
  const later = (moment: string | undefined) => moment !== undefined && Date.parse(moment) > now
  return !withdrawn && (later(published) || later(embargoUntil))
}
