import { paperSettings } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import { ArticlePage } from '@/components/article/article-page'
import { CiteThis } from '@/components/article/cite-this'
import { VersionNotice } from '@/components/article/version-notice'
import type { PrintedRevision } from '@/lib/archive/printed-revisions'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { edition } from './edition'
import { editionOf } from './own-edition'
import { printedArticle } from './printed-article'
import { printedFile } from './printed-file'
import { ReaderFrame } from './reader-frame'

export interface OneVersionProps {
  article: FoundArticle
  /** Newest first. */
  revisions: PrintedRevision[]
  /** Which of them is shown. */
  place: number
}

/** A version of a story, with a notice that it is not the newest, and how to cite it. */
export async function OneVersion({ article, revisions, place }: OneVersionProps) {
  const { summary } = article
  const version = revisions[place]
  if (!version) return null
  const at = await edition()
  const own = { ...at, ...(await editionOf(summary)) }
  // What was live when it was written may be over: that is asked of the story as it is now.
  const { live } = (await printedFile(article)).article
  const then = { ...version.article, live: version.article.live && (live ?? version.article.live) }
  const { site } = await paperSettings()
  const history = `${summary.url}/history`
  const address = new URL(`${history}/${version.name}`, siteAddress()).href
  return (
    <ReaderFrame at={at} current={summary.section}>
      <VersionNotice {...own} from={version.at} until={revisions[place - 1]?.at} url={summary.url} history={history} />
      <ArticlePage {...at} {...(await printedArticle(then, version.body, at))} readNext={[]} />
      <CiteThis {...own} article={version.article} paper={site.name} from={version.at} address={address} />
    </ReaderFrame>
  )
}
