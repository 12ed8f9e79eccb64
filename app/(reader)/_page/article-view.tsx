import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import type { ArticlePageProps } from '@/components/article/article-page'
import type { Edition } from '@/components/ui/view'
import { readOn } from '@/lib/archive/read-on'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { seriesNeighbours } from '@/lib/archive/series'
import { textPath } from '@/lib/archive/touched'
import { findTranslations } from './find-translations'
import { printedArticle } from './printed-article'
import { printedFile } from './printed-file'
import { withPictures } from './with-pictures'

/** Everything that the page of a published article shows. */
export async function articleView(found: FoundArticle, at: Edition): Promise<Omit<ArticlePageProps, keyof Edition>> {
  const { database } = (await newsroom()).archive
  const { article, body } = await printedFile(found)
  const { summary } = found
  const { series, related, topics, headline, canonical } = article
  const others = (await findTranslations(article.id, article.translationOf)).filter(({ id }) => id !== article.id)
  const now = Date.parse(at.now)
  return {
    ...(await printedArticle(article, body, at)),
    series: series ? { name: series, ...(await seriesNeighbours(database, series, summary, now)) } : undefined,
    readNext: await withPictures(
      await readOn(database, { summary, related, topics, translations: others.map(({ id }) => id) }, now),
    ),
    otherLanguages: others,
    links: {
      history: `${summary.url}/history`,
      text: textPath(summary.url),
      address: canonical ?? new URL(summary.url, siteAddress()).href,
      headline,
      contact: (await paperSettings()).site.contact,
    },
  }
}
