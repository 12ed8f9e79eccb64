import type { CollectionPage, ProfilePage } from 'schema-dts'
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
export function authorData({ name, url }: ListedPage, paper: Paper) {
  const whole = wholeAddress(url, paper.base)
  const page = {
    '@type': 'ProfilePage',
    url: whole,
    mainEntity: { '@type': authorType(name), name, url: whole },
  } satisfies ProfilePage
  return [page, way(name, paper)]
}

function way(name: string, paper: Paper) {
  return breadcrumbs([{ name: paper.name, url: '/' }, { name }], paper.base)
}
