import type { Metadata } from 'next'
import { paperSettings } from '@/app/paper-settings'
import { FrontPage } from '@/components/front/front-page'
import { OpenSearchLink } from '@/components/ui/open-search-link'
import { StructuredData } from '@/components/ui/structured-data'
import { ldJson } from '@/lib/wire/ld-json'
import { frontData } from '@/lib/wire/paper-data'
import { edition } from '../../_page/edition'
import { feedLinks } from '../../_page/feed-links'
import { frontStories } from '../../_page/front-stories'
import { NotFound, notFoundMetadata } from '../../_page/not-found'
import { paperOfData } from '../../_page/paper-of-data'
import { ReaderFrame } from '../../_page/reader-frame'
import { siteCard } from '../../_page/site-card'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ edition: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if ((await params).edition !== 'today') return notFoundMetadata()
  const { site } = await paperSettings()
  return {
    title: { absolute: site.name },
    alternates: { canonical: '/', types: feedLinks('', site.name) },
    openGraph: { ...(await siteCard()), title: site.name, description: site.description, url: '/', type: 'website' },
  }
}

/** The front, which readers ask for as `/`: next.config.mjs leads that here, to a route that the build does not make. */
export default async function Front({ params }: Props) {
  if ((await params).edition !== 'today') return <NotFound />
  const at = await edition()
  const { site } = await paperSettings()
  return (
    <ReaderFrame at={at} front>
      <OpenSearchLink name={site.name} />
      <StructuredData json={ldJson(frontData(await paperOfData()))} />
      <FrontPage {...at} {...(await frontStories(Date.parse(at.now)))} />
    </ReaderFrame>
  )
}
