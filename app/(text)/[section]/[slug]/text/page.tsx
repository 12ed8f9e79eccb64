import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { edition } from '@/app/(reader)/_page/edition'
import { findArticle } from '@/app/(reader)/_page/find-article'
import { endAfter } from '@/app/(reader)/_page/lifetime'
import { editionOf } from '@/app/(reader)/_page/own-edition'
import { plainBody } from '@/app/(reader)/_page/plain-body'
import { printedFile } from '@/app/(reader)/_page/printed-file'
import { seriesOf } from '@/app/(reader)/_page/series-of'
import { paperSettings, paperWords } from '@/app/paper-settings'
import { TextArticle } from '@/components/article/text-article'
import { TextDeadEnd } from '@/components/article/text-dead-end'
import { topicUrl } from '@/lib/article/address'
import { sectionOf } from '@/lib/site/section-of'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ section: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const found = await findArticle(section, slug)
  if (found.state !== 'found') return { title: (await paperWords()).say('pageNotFound'), robots: { index: false } }
  const { article } = await printedFile(found.article)
  return {
    title: article.headline,
    description: article.standfirst,
    robots: { index: false },
    alternates: { canonical: article.canonical ?? found.article.summary.url },
  }
}

/** An article as text alone, in one small answer: no picture, no font, no style sheet. */
export default async function Text({ params }: Props) {
  const { section, slug } = await params
  const found = await findArticle(section, slug)
  const { site } = await paperSettings()
  if (found.state === 'moved') {
    await endAfter(60)
    permanentRedirect(`${found.url}/text`)
  }
  if (found.state === 'missing') {
    await endAfter(60)
    return <TextDeadEnd paper={site.name} words={await paperWords()} />
  }
  const at = await edition()
  if (found.state === 'withdrawn') return <TextDeadEnd paper={site.name} words={at.words} withdrawn={found.note} />
  const { url } = found.article.summary
  const { article, body } = await printedFile(found.article)
  return (
    <TextArticle
      {...at}
      series={await seriesOf(article, found.article.summary, Date.parse(at.now))}
      topics={(article.topics ?? []).map((name) => ({ name, url: topicUrl(name) }))}
      ownEdition={await editionOf(article)}
      paper={site.name}
      url={url}
      article={article}
      section={sectionOf(at.sections, article.section)}
      body={await plainBody(article, body, { article: null, link: (path) => path, picture: null })}
    />
  )
}
