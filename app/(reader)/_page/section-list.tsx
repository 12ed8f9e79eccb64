import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { ListPage } from '@/components/ui/list-page'
import { sectionPage } from '@/lib/archive/reader-queries'
import { listMetadata } from './list-metadata'
import { NotFound, notFoundMetadata } from './not-found'
import { edition, ReaderFrame } from './reader-frame'
import { withPictures } from './with-pictures'

async function findSection(slug: string) {
  return (await paperSettings()).site.sections.find((section) => section.slug === slug)
}

export async function sectionMetadata(slug: string, page: number | null): Promise<Metadata> {
  const section = await findSection(slug)
  return section && page ? listMetadata({ ...section, path: `/${slug}`, page }) : notFoundMetadata
}

/** One page of a section. */
export async function SectionList({ slug, page }: { slug: string; page: number | null }) {
  const section = await findSection(slug)
  if (!section || !page) return <NotFound />
  const at = await edition()
  const { archive } = await newsroom()
  const list = await sectionPage(archive.database, slug, page, Date.parse(at.now))
  if (page > list.pages) return <NotFound />
  return (
    <ReaderFrame at={at} current={slug}>
      <ListPage
        {...at}
        {...list}
        title={section.name}
        description={section.description}
        section={slug}
        articles={await withPictures(list.articles)}
        basePath={`/${slug}`}
      />
    </ReaderFrame>
  )
}
