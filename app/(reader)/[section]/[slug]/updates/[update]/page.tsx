import { redirect } from 'next/navigation'
import { UpdatesPage } from '@/components/live/updates-page'
import { edition } from '../../../../_page/edition'
import { findUpdate } from '../../../../_page/find-update'
import { NoHistory } from '../../../../_page/no-history'
import { printedArticle } from '../../../../_page/printed-article'
import { printedFile } from '../../../../_page/printed-file'
import { ReaderFrame } from '../../../../_page/reader-frame'
import { updateMetadata } from '../../../../_page/update-metadata'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ section: string; slug: string; update: string }> }

export async function generateMetadata({ params }: Props) {
  const { section, slug, update } = await params
  return updateMetadata(await findUpdate(section, slug, update))
}

/** An update of live coverage at its permanent address, with those before it. */
export default async function Update({ params }: Props) {
  const { section, slug, update } = await params
  const found = await findUpdate(section, slug, update)
  if (found.state === 'gone') redirect(found.url)
  if (found.state !== 'found') return <NoHistory found={found} rest={`/updates/${update}`} />
  const at = await edition()
  const { summary } = found.article
  const { article, body } = await printedFile(found.article)
  const printed = await printedArticle(article, body, at, { coverage: { url: summary.url, from: update } })
  const own = { ...at, ...printed.ownEdition }
  return (
    <ReaderFrame at={at} current={summary.section}>
      <UpdatesPage {...summary} words={own.words} paperLanguage={own.language}>
        {printed.body}
      </UpdatesPage>
    </ReaderFrame>
  )
}
