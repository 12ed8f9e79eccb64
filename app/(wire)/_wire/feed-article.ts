import { plainBody } from '@/app/(reader)/_page/plain-body'
import { printedFile } from '@/app/(reader)/_page/printed-file'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { pictureAddress } from '@/lib/article/picture-address'
import type { Section } from '@/lib/site/schema'
import { sectionOf } from '@/lib/site/section-of'
import type { FeedArticle } from '@/lib/wire/channel'
import { wholeAddress } from '@/lib/wire/whole-address'
import { feedWords } from './feed-words'

/** An article with its whole text, as feeds carry it. */
export async function feedArticle(found: FoundArticle, sections: Section[], base: URL): Promise<FeedArticle> {
  const { url } = found.summary
  const { article, body } = await printedFile(found)
  const places = {
    article: wholeAddress(url, base),
    link: (path: string) => wholeAddress(path, base),
    picture: (path: string) => wholeAddress(pictureAddress(path, 1080), base),
  }
  return {
    article,
    url,
    section: sectionOf(sections, article.section).name,
    body: await plainBody(article, body, places),
    words: await feedWords(article),
  }
}
