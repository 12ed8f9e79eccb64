import { WhatChangedPage } from '@/components/article/what-changed-page'
import { edition } from '../../../_page/edition'
import { findHistory } from '../../../_page/find-history'
import { historyMetadata } from '../../../_page/history-metadata'
import { NoHistory } from '../../../_page/no-history'
import { editionOf } from '../../../_page/own-edition'
import { ReaderFrame } from '../../../_page/reader-frame'
import { storyChanges } from '../../../_page/story-changes'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ section: string; slug: string }> }

export async function generateMetadata({ params }: Props) {
  const { section, slug } = await params
  return historyMetadata(await findHistory(section, slug), 'changesOf')
}

/** What changed in a story since it was published, for its readers. */
export default async function History({ params }: Props) {
  const { section, slug } = await params
  const found = await findHistory(section, slug)
  if (found.state !== 'found') return <NoHistory found={found} rest="/history" />
  const at = await edition()
  const { summary } = found.article
  const own = { ...at, ...(await editionOf(summary)) }
  return (
    <ReaderFrame at={at} current={summary.section}>
      <WhatChangedPage {...own} article={summary} versions={storyChanges(found.revisions, summary.url)} />
    </ReaderFrame>
  )
}
