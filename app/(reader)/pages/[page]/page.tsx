import type { Metadata } from 'next'
import { articleComponents } from '@/components/article/article-components'
import { StandingPage } from '@/components/standing/standing-page'
import { edition } from '../../_page/edition'
import { feedLinks } from '../../_page/feed-links'
import { NotFound, notFoundMetadata } from '../../_page/not-found'
import { ReaderFrame } from '../../_page/reader-frame'
import { siteCard } from '../../_page/site-card'
import { loadStandingPage } from '../../_page/standing-pages'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params
  const standing = await loadStandingPage(page)
  if (!standing) return notFoundMetadata()
  const { title, description } = standing.metadata
  return {
    title,
    description,
    alternates: { canonical: `/${page}`, types: feedLinks('') },
    openGraph: { ...(await siteCard()), title, description, url: `/${page}`, type: 'website' },
  }
}

/** A page of the paper about itself, asked for as `/about`: next.config.mjs leads that here. */
export default async function Standing({ params }: Props) {
  const standing = await loadStandingPage((await params).page)
  if (!standing) return <NotFound />
  const at = await edition()
  const Text = standing.default
  const { components, elements } = articleComponents(at)
  return (
    <ReaderFrame at={at}>
      <StandingPage title={standing.metadata.title}>
        <Text components={{ ...components, ...elements }} />
      </StandingPage>
    </ReaderFrame>
  )
}
