import { endAfter } from '@/app/(reader)/_page/lifetime'
import { printedFile } from '@/app/(reader)/_page/printed-file'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { pictureAddress } from '@/lib/article/picture-address'
import { feedHtml } from '@/lib/prose/feed-html'
import { newestFirst } from '@/lib/prose/live-coverage'
import { parseProse } from '@/lib/prose/parse-prose'
import type { Section } from '@/lib/site/schema'
import type { FeedArticle } from '@/lib/wire/channel'
import { wholeAddress } from '@/lib/wire/whole-address'

/** An article with its whole text, as feeds carry it. */
export async function feedArticle(found: FoundArticle, sections: Section[], base: URL): Promise<FeedArticle> {
  const { url } = found.summary
  const { article, body } = await printedFile(found)
  const prose = await parseProse(body)
  // A text that could not be parsed in time may have met a busy machine; the next minute decides anew.
  if (!prose.ok) await endAfter(60)
  const places = {
    article: wholeAddress(url, base),
    link: (path: string) => wholeAddress(path, base),
    picture: (path: string) => wholeAddress(pictureAddress(path, 1080), base),
  }
  return {
    article,
    url,
    section: sections.find(({ slug }) => slug === article.section)?.name ?? article.section,
    body: prose.ok ? feedHtml(article.kind === 'live' ? newestFirst(prose.tree) : prose.tree, places) : null,
  }
}
