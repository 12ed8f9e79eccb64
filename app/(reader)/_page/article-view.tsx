import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { preloadFace } from '@/app/preload-face'
import { siteAddress } from '@/app/site-address'
import type { ArticlePageProps } from '@/components/article/article-page'
import type { Edition } from '@/components/ui/view'
import { readOn } from '@/lib/archive/read-on'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { textUrl } from '@/lib/article/address'
import { liveState, nextLiveTurn } from '@/lib/article/live-state'
import { updateUrl } from '@/lib/article/update-id'
import { liveCoverage, updatesPerPage } from '@/lib/prose/live-coverage'
import { parseProse } from '@/lib/prose/parse-prose'
import { findTranslations } from './find-translations'
import { endAt } from './lifetime'
import { printedArticle } from './printed-article'
import { printedFile } from './printed-file'
import { seriesOf } from './series-of'
import { withPictures } from './with-pictures'

/** Everything that the page of a published article shows. */
export async function articleView(found: FoundArticle, at: Edition): Promise<Omit<ArticlePageProps, keyof Edition>> {
  const { database } = (await newsroom()).archive
  const { article, body } = await printedFile(found)
  const { summary } = found
  const { related, topics, headline, canonical, language } = article
  if (language) preloadFace(language)
  const others = (await findTranslations(article.id, article.translationOf)).filter(({ id }) => id !== article.id)
  const now = Date.parse(at.now)
  await endAt(nextLiveTurn(article, now), now)
  return {
    ...(await printedArticle(article, body, at, { coverage: { url: summary.url } })),
    news: liveState(article, now) === 'on' ? await newsOf(summary.url, body) : undefined,
    series: await seriesOf(article, summary, now),
    readNext: await withPictures(
      await readOn(database, { summary, related, topics, translations: others.map(({ id }) => id) }, now),
    ),
    otherLanguages: others,
    links: {
      history: `${summary.url}/history`,
      text: textUrl(summary.url),
      address: canonical ?? new URL(summary.url, siteAddress()).href,
      headline,
      contact: (await paperSettings()).site.contact,
    },
  }
}

/** What the script of a live page is told. A text that cannot be printed has no updates to ask for. */
async function newsOf(url: string, body: string): Promise<ArticlePageProps['news']> {
  const prose = await parseProse(body)
  if (!prose.ok) return undefined
  return {
    page: url,
    status: updateUrl(url, 'newest'),
    oldest: liveCoverage(prose.tree).updates[updatesPerPage - 1]?.id ?? '',
  }
}
