import type { Metadata } from 'next'
import { decodedPart } from '@/app/decoded-part'
import { newsroom } from '@/app/newsroom'
import { paperWords } from '@/app/paper-settings'
import { Contributor } from '@/components/ui/contributor'
import { kindName } from '@/components/ui/kind-label'
import { ListPage } from '@/components/ui/list-page'
import { StructuredData } from '@/components/ui/structured-data'
import { contributorOf } from '@/lib/archive/contributors'
import { listingPage, pictureSizes } from '@/lib/archive/reader-queries'
import { ldJson } from '@/lib/wire/ld-json'
import { authorData, listData } from '@/lib/wire/list-data'
import { edition } from './edition'
import { listMetadata } from './list-metadata'
import { NotFound, notFoundMetadata } from './not-found'
import { paperOfData } from './paper-of-data'
import { ReaderFrame } from './reader-frame'
import { withPictures } from './with-pictures'

const kinds = {
  topic: { path: '/topics', describe: 'storiesAbout', data: listData },
  author: { path: '/authors', describe: 'storiesBy', data: authorData },
  kind: { path: '/kinds', describe: 'storiesOfKind', data: listData },
} as const

/** Which list, and which of its pages; a null page is one that cannot be. */
export interface NamedListProps {
  kind: keyof typeof kinds
  /** As it stands in the address, percent-encoded where it is not ASCII. */
  slug: string
  page: number | null
}

async function findList({ kind, slug, page }: NamedListProps, now: number) {
  const { archive } = await newsroom()
  const list = page && (await listingPage(archive.database, kind, decodedPart(slug), page, now))
  if (!list || list.page > list.pages) return null
  return kind === 'kind' ? { ...list, name: kindName(list.name, await paperWords()) } : list
}

/** What the paper tells of an author, if it does, with the size of the picture. */
async function findContributor(slug: string) {
  const { database } = (await newsroom()).archive
  const contributor = await contributorOf(database, decodedPart(slug))
  if (!contributor) return undefined
  const sizes = await pictureSizes(database, contributor.picture ? [contributor.picture.src] : [])
  return { ...contributor, pictureSize: contributor.picture && sizes.get(contributor.picture.src) }
}

export async function namedListMetadata(props: NamedListProps): Promise<Metadata> {
  const list = await findList(props, Date.now())
  const { path, describe } = kinds[props.kind]
  if (!list) return notFoundMetadata()
  return listMetadata({ ...list, description: (await paperWords()).say(describe, list), path: `${path}/${props.slug}` })
}

/** One page of what was published on a topic, by an author, or of a kind. */
export async function NamedList(props: NamedListProps) {
  const at = await edition()
  const list = await findList(props, Date.parse(at.now))
  if (!list) return <NotFound />
  const { path, data } = kinds[props.kind]
  const contributor = props.kind === 'author' ? await findContributor(props.slug) : undefined
  const described = { name: list.name, url: `${path}/${props.slug}`, contributor }
  return (
    <ReaderFrame at={at}>
      <StructuredData json={ldJson(data(described, await paperOfData()))} />
      <ListPage
        {...at}
        {...list}
        title={list.name}
        label={at.words.say(props.kind)}
        about={contributor && <Contributor {...contributor} />}
        articles={await withPictures(list.articles)}
        basePath={`${path}/${props.slug}`}
      />
    </ReaderFrame>
  )
}
