import type { PostedUpdate } from '@/components/desk/live/quick-post'
import { decode } from '@/lib/archive/read-file'
import { articleUrl } from '@/lib/article/address'
import { parseArticleFile } from '@/lib/article/file'
import type { Article } from '@/lib/article/schema'
import { updateUrl } from '@/lib/article/update-id'
import type { WorkingCopy } from '@/lib/desk/working-copy'
import { liveCoverage, updateName } from '@/lib/prose/live-coverage'
import { parseProse } from '@/lib/prose/parse-prose'
import type { Store } from '@/lib/store/store'

/** How many updates the desk sees under its box. */
const shown = 10

/** What readers of a story have last been told, and where they read it. */
export async function newestUpdates(
  { article }: WorkingCopy,
  printed: Partial<Article> | null,
  store: Pick<Store, 'readAt'>,
): Promise<{ url: string | null; updates: PostedUpdate[] }> {
  if (!article || !printed?.section) return { url: null, updates: [] }
  const url = articleUrl({ section: printed.section, slug: article.slug })
  const parsed = parseArticleFile(decode(await store.readAt(article.blob)))
  const prose = parsed.ok ? await parseProse(parsed.file.body) : null
  const updates = prose?.ok ? liveCoverage(prose.tree).updates.slice(0, shown) : []
  return {
    url,
    updates: updates.map((update) => ({ at: update.at, name: updateName(update), url: updateUrl(url, update.id) })),
  }
}
