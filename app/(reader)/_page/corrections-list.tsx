import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { paperWords } from '@/app/paper-settings'
import { CorrectionsPage } from '@/components/article/corrections-page'
import { correctionsPage } from '@/lib/archive/corrections'
import { edition } from './edition'
import { rssLink } from './feed-links'
import { listMetadata } from './list-metadata'
import { NotFound, notFoundMetadata } from './not-found'
import { pageNumber } from './page-number'
import { ReaderFrame } from './reader-frame'

/** Which page `/corrections` or `/corrections/page/2` asks for; null for an address that has none. */
export function pageOfCorrections(rest: string[] | undefined): number | null {
  if (!rest) return 1
  const [page, number = '', ...more] = rest
  return page === 'page' && more.length === 0 ? pageNumber(number) : null
}

async function findCorrections(page: number | null, now: number) {
  if (!page) return null
  const { archive } = await newsroom()
  const found = await correctionsPage(archive.database, page, now)
  return page <= found.pages ? found : null
}

export async function correctionsMetadata(page: number | null): Promise<Metadata> {
  if (!(page && (await findCorrections(page, Date.now())))) return notFoundMetadata()
  const words = await paperWords()
  const [name, path] = [words.say('corrections'), '/corrections']
  return listMetadata({ name, description: words.say('aboutCorrections'), path, page, feeds: rssLink(path, name) })
}

/** One page of all corrections of the paper. */
export async function CorrectionsList({ page }: { page: number | null }) {
  const at = await edition()
  const found = await findCorrections(page, Date.parse(at.now))
  if (!found) return <NotFound />
  return (
    <ReaderFrame at={at}>
      <CorrectionsPage {...at} {...found} />
    </ReaderFrame>
  )
}
