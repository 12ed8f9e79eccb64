import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { updateAnchor } from '@/components/article/update-anchor'
import { StructuredData } from '@/components/ui/structured-data'
import { type FoundArticle, pictureSizes } from '@/lib/archive/reader-queries'
import { liveUpdates } from '@/lib/prose/live-updates'
import { parseProse } from '@/lib/prose/parse-prose'
import { articleData } from '@/lib/wire/article-data'
import { ldJson } from '@/lib/wire/ld-json'
import { findTranslations } from './find-translations'
import { paperOfData } from './paper-of-data'
import { printedFile } from './printed-file'

/** An entry without a title is known by its first words. */
const longestTitle = 110

/** What search engines read of an article. */
export async function ArticleStructuredData({ found }: { found: FoundArticle }) {
  const { archive } = await newsroom()
  const { site } = await paperSettings()
  const { article, body } = await printedFile(found)
  const { url } = found.summary
  const prose = article.kind === 'live' ? await parseProse(body) : null
  const updates = prose?.ok ? liveUpdates(prose.tree) : []
  const src = article.image?.src
  const described = {
    article,
    url,
    section: site.sections.find(({ slug }) => slug === article.section)?.name ?? article.section,
    words: found.words,
    translations: (await findTranslations(article.id, article.translationOf)).filter(({ id }) => id !== article.id),
    picture: src ? (await pictureSizes(archive.database, [src])).get(src) : undefined,
    updates: updates.map(({ at, title, text }) => ({
      at,
      title: title ?? text.slice(0, longestTitle),
      url: `${url}#${updateAnchor(at)}`,
    })),
  }
  return <StructuredData json={ldJson(articleData(described, await paperOfData()))} />
}
