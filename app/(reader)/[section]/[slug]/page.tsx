import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { ArticlePage } from '@/components/article/article-page'
import { articleMetadata } from '../../_page/article-metadata'
import { ArticleStructuredData } from '../../_page/article-structured-data'
import { articleView } from '../../_page/article-view'
import { edition } from '../../_page/edition'
import { findArticle } from '../../_page/find-article'
import { endAfter } from '../../_page/lifetime'
import { NotFound, notFoundMetadata } from '../../_page/not-found'
import { ReaderFrame } from '../../_page/reader-frame'
import { Withdrawn, withdrawnMetadata } from '../../_page/withdrawn'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ section: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const found = await findArticle(section, slug)
  if (found.state === 'withdrawn') return withdrawnMetadata()
  return found.state === 'found' ? articleMetadata(found.article) : notFoundMetadata()
}

export default async function Article({ params }: Props) {
  const { section, slug } = await params
  const found = await findArticle(section, slug)
  if (found.state === 'moved') {
    await endAfter(60)
    permanentRedirect(found.url)
  }
  if (found.state === 'missing') return <NotFound meant={slug} />
  if (found.state === 'withdrawn') return <Withdrawn note={found.note} />
  const at = await edition()
  return (
    <ReaderFrame at={at} current={found.article.summary.section}>
      <ArticleStructuredData found={found.article} now={at.now} />
      <ArticlePage {...at} {...(await articleView(found.article, at))} />
    </ReaderFrame>
  )
}
