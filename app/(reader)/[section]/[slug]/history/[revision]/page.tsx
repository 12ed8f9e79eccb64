import { findHistory } from '../../../../_page/find-history'
import { historyMetadata } from '../../../../_page/history-metadata'
import { NoHistory } from '../../../../_page/no-history'
import { NotFound } from '../../../../_page/not-found'
import { OneVersion } from '../../../../_page/one-version'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ section: string; slug: string; revision: string }> }

export async function generateMetadata({ params }: Props) {
  const { section, slug } = await params
  return historyMetadata(await findHistory(section, slug), 'versionOf')
}

/** One version of a story as readers had it, at an address that can be cited. */
export default async function Revision({ params }: Props) {
  const { section, slug, revision } = await params
  const found = await findHistory(section, slug)
  if (found.state !== 'found') return <NoHistory found={found} rest={`/history/${revision}`} />
  const place = found.revisions.findIndex(({ name }) => name === revision)
  return place === -1 ? <NotFound /> : <OneVersion {...found} place={place} />
}
