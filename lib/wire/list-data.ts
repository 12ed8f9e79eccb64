import type { CollectionPage, ProfilePage } from 'schema-dts'
import { pictureAddress } from '../article/picture-address'
import { authorType } from './author-type'
import { breadcrumbs } from './breadcrumbs'
import type { Paper } from './paper'
import { publisher } from './paper-data'
import { wholeAddress } from './whole-address'

/** A list of stories: its name, and the address of its first page. */
export interface ListedPage {
  name: string
  description?: string
  url: string
}

/** Somebody who writes, and what the paper tells of them. */
export interface AuthorPage extends Pick<ListedPage, 'name' | 'url'> {
  contributor?: {
    role?: string
    biography?: string
    picture?: { src: string }
    email?: string
    links: { url: string }[]
  }
}

/** The page of a section or a topic. */
export function listData({ name, description, url }: ListedPage, paper: Paper) {
  const page = {
    '@type': 'CollectionPage',
    name,
    description,
    url: wholeAddress(url, paper.base),
    isPartOf: { '@type': 'WebSite', name: paper.name, url: wholeAddress('/', paper.base) },
  } satisfies CollectionPage
  return [page, publisher(paper), way(name, paper)]
}

/** The page of somebody who writes. */
export function authorData({ name, url, contributor }: AuthorPage, paper: Paper) {
  const whole = wholeAddress(url, paper.base)
  const page = {
    '@type': 'ProfilePage',
    url: whole,
    mainEntity: { ...author(name, contributor, paper), url: whole },
  } satisfies ProfilePage
  return [page, way(name, paper)]
}

function author(name: string, contributor: AuthorPage['contributor'], { base }: Paper) {
  const { role, biography, picture, email, links = [] } = contributor ?? {}
  const elsewhere = links.map(({ url }) => url).filter((url) => URL.canParse(url))
  const shared = {
    name,
    description: biography?.replace(/\s+/g, ' ').trim(),
    image: picture && wholeAddress(pictureAddress(picture.src, 1080), base),
    email,
    sameAs: elsewhere.length > 0 ? elsewhere : undefined,
  }
  // A desk has no job; what it covers stands in its description.
  return authorType(name) === 'Person'
    ? { '@type': 'Person' as const, ...shared, jobTitle: role }
    : { '@type': 'Organization' as const, ...shared }
}

function way(name: string, paper: Paper) {
  return breadcrumbs([{ name: paper.name, url: '/' }, { name }], paper.base)
}
