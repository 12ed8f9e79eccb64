import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { StructuredData } from '@/components/ui/structured-data'
import { type FoundArticle, pictureSizes } from '@/lib/archive/reader-queries'
import { updateUrl } from '@/lib/article/update-id'
import { liveCoverage, updateName, updatesPerPage } from '@/lib/prose/live-coverage'
import { parseProse } from '@/lib/prose/parse-prose'
import { sectionOf } from '@/lib/site/section-of'
import { articleData } from '@/lib/wire/article-data'
import { ldJson } from '@/lib/wire/ld-json'
import { findTranslations } from './find-translations'
import { paperOfData } from './paper-of-data'
import { printedFile } from './printed-file'

/** What search engines read of an article. */
export async function ArticleStructuredData({ found, now }: { found: FoundArticle; now: string }) {
  const { archive } = await newsroom()
  const { site } = await paperSettings()
  const { article, body } = await printedFile(found)
  const { url } = found.summary
  const prose = article.kind === 'live' ? await parseProse(body) : null
  // Those that stand on the page, as search engines want it; the others are at addresses of their own.
  const updates = prose?.ok ? liveCoverage(prose.tree).updates.slice(0, updatesPerPage) : []
  const src = article.image?.src
  const described = {
    article,
    url,
    section: sectionOf(site.sections, article.section).name,
    words: found.words,
    now: Date.parse(now),
    translations: (await findTranslations(article.id, article.translationOf)).filter(({ id }) => id !== article.id),
    picture: src ? (await pictureSizes(archive.database, [src])).get(src) : undefined,
    updates: updates.map((update) => ({
      at: update.at,
      title: updateName(update),
      text: update.text,
      url: updateUrl(url, update.id),
    })),
  }
  return <StructuredData json={ldJson(articleData(described, await paperOfData()))} />
}
