import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { ListPage } from '@/components/ui/list-page'
import { StructuredData } from '@/components/ui/structured-data'
import { sectionPage } from '@/lib/archive/reader-queries'
import { ldJson } from '@/lib/wire/ld-json'
import { listData } from '@/lib/wire/list-data'
import { edition } from './edition'
import { listMetadata } from './list-metadata'
import { NotFound, notFoundMetadata } from './not-found'
import { paperOfData } from './paper-of-data'
import { ReaderFrame } from './reader-frame'
import { withPictures } from './with-pictures'

async function findSection(slug: string) {
  return (await paperSettings()).site.sections.find((section) => section.slug === slug)
}

export async function sectionMetadata(slug: string, page: number | null): Promise<Metadata> {
  const section = await findSection(slug)
  return section && page ? listMetadata({ ...section, path: `/${slug}`, page }) : notFoundMetadata()
}

/** One page of a section. */
export async function SectionList({ slug, page }: { slug: string; page: number | null }) {
  const section = await findSection(slug)
  if (!section || !page) return <NotFound meant={slug} />
  const at = await edition()
  const { archive } = await newsroom()
  const list = await sectionPage(archive.database, slug, page, Date.parse(at.now))
  if (page > list.pages) return <NotFound />
  return (
    <ReaderFrame at={at} current={slug}>
      <StructuredData json={ldJson(listData({ ...section, url: `/${slug}` }, await paperOfData()))} />
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
