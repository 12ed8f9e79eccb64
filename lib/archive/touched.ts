import type { Client } from '@libsql/client'
import { authorUrl, textUrl, topicUrl } from '../article/address'
import { cardAddress } from '../article/card-address'
import { cropAddress, cropShapes } from '../article/crop-address'
import { besideInSection } from './beside'
import { companions } from './companions'
import { monthOf } from './sitemap-pieces'
import { feedsTouched, sitemapsTouched } from './touched-wire'
import { translationPlaces } from './translations'

/** How many articles a list page shows. */
export const pageSize = 20

/** How many stories stand under an article. */
export const readNextCount = 4

/** Of so many stories before one on each of its topics, those that are most like it stand under it. */
export const lookedAtOnTopic = 12

/** Where readers find what changed in a story; also what its earlier wordings are marked by, whose pages nobody counts. */
export function historyPath(section: string, slug: string): string {
  return `/${section}/${slug}/history`
}

/** The public pages that a change has made out of date. */
export interface Touched {
  paths: Set<string>
  /** True when no page can be trusted: the paper's name, its sections or the whole catalogue changed. */
  everything: boolean
}

/** What decides which pages show an article. */
export interface Appearance {
  path: string
  id: string
  slug: string
  section: string
  aliases: string[]
  topics: string[]
  authors: string[]
  kind?: string
  series?: string
  /** Id of the story that it translates. */
  translationOf?: string
  published: number
  corrections: string[]
  /** Everything that lists show; equal texts mean that no list changes. */
  card: string
}

/** Reads how articles appear now. Paths without an article are left out. */
export async function appearances(database: Client, paths: string[]): Promise<Map<string, Appearance>> {
  const found = new Map<string, Appearance>()
  for (const path of paths) {
    const { rows } = await database.execute({
      sql: `SELECT number, id, slug, section, summary, published, visible_from FROM files WHERE kind = 'article' AND path = ?`,
      args: [path],
    })
    const row = rows[0]
    if (!row) continue
    const aliases = await database.execute({
      sql: 'SELECT slug FROM aliases WHERE number = ?',
      args: [row.number ?? 0],
    })
    const names = await database.execute({
      sql: 'SELECT kind, name FROM listings WHERE number = ?',
      args: [row.number ?? 0],
    })
    const notes = await database.execute({
      sql: 'SELECT at, kind, text FROM corrections WHERE number = ? ORDER BY rowid',
      args: [row.number ?? 0],
    })
    const of = (kind: string) => names.rows.filter((name) => name.kind === kind).map((name) => String(name.name))
    found.set(path, {
      path,
      id: String(row.id),
      slug: String(row.slug),
      section: String(row.section),
      aliases: aliases.rows.map((alias) => String(alias.slug)),
      topics: of('topic'),
      authors: of('author'),
      kind: of('kind')[0],
      series: of('series')[0],
      translationOf: of('translation')[0],
      published: Number(row.published),
      corrections: notes.rows.map((note) => `${note.at} ${note.kind} ${note.text}`),
      card: `${row.summary} ${row.visible_from}`,
    })
  }
  return found
}

/** The pages that show the articles before or after a change. */
export async function pagesTouched(
  database: Client,
  before: Map<string, Appearance>,
  after: Map<string, Appearance>,
  sections: string[],
): Promise<Set<string>> {
  const pages = new Set<string>()
  // By address: the many stories of one pull share their lists, which are counted once.
  const lists = new Map<string, List>()
  const months = new Set<string>()
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const states = [before.get(path), after.get(path)].filter((state) => state !== undefined)
    const allSections = new Set([...sections, ...states.map((state) => state.section)])
    // A slug answers in every section, by a redirect from the wrong ones, and so does each former slug.
    for (const slug of new Set(states.flatMap((state) => [state.slug, ...state.aliases]))) {
      for (const section of allSections) {
        const url = `/${section}/${slug}`
        pages.add(url).add(historyPath(section, slug)).add(textUrl(url))
      }
    }
    for (const state of states) {
      pages.add(cardAddress(state.id))
      for (const shape of cropShapes) pages.add(cropAddress(state.id, shape))
      // A feed carries whole texts.
      for (const feed of feedsTouched(listsOf(state).map(({ url }) => url))) pages.add(feed)
    }
    const [one, other] = [before.get(path), after.get(path)]
    const same = one !== undefined && other !== undefined && sameAppearance(one, other)
    const notes = states.map((state) => state.corrections.join('\n'))
    if (notes.some(Boolean) && !(same && notes[0] === notes[1])) {
      lists.set(corrections.url, corrections)
      pages.add(`${corrections.url}/rss.xml`)
    }
    if (same) continue
    pages.add('/')
    for (const state of states) {
      months.add(monthOf(state.published))
      for (const list of listsOf(state)) lists.set(list.url, list)
      for (const neighbour of await neighbours(database, state)) pages.add(neighbour)
      const { inSeries, others } = await companions(database, state, lookedAtOnTopic, Date.now())
      for (const url of others) pages.add(url)
      // The parts of a series lead to each other as text, too.
      for (const url of inSeries) pages.add(url).add(textUrl(url))
      for (const { url, published } of await translationPlaces(database, state)) {
        pages.add(url)
        months.add(monthOf(published))
      }
    }
  }
  // As many rows may have gone as there were before: a story stands in a list once, its corrections one by one.
  const gone = [...before.values()].reduce((sum, state) => sum + Math.max(1, state.corrections.length), 0)
  for (const list of lists.values()) for (const page of await listPages(database, list, gone)) pages.add(page)
  for (const page of await sitemapsTouched(database, months, before.size)) pages.add(page)
  return pages
}

/** Whether all lists of stories show the same; corrections have a list of their own. */
function sameAppearance(one: Appearance, other: Appearance): boolean {
  const listed = (state: Appearance) => JSON.stringify({ ...state, corrections: [] })
  return listed(one) === listed(other)
}

interface List {
  url: string
  count: { sql: string; args: (string | number)[] }
}

const corrections: List = {
  url: '/corrections',
  count: { sql: 'SELECT count(*) AS count FROM corrections', args: [] },
}

/** The pages of an author, of whom something else is told now. */
export function authorPages(database: Client, slug: string): Promise<string[]> {
  return listPages(database, listing('author', `/authors/${encodeURIComponent(slug)}`), 0)
}

function listing(kind: string, url: string): List {
  return {
    url,
    count: {
      sql: 'SELECT count(*) AS count FROM listings WHERE kind = ? AND slug = ?',
      args: [kind, decodeURIComponent(url.slice(url.lastIndexOf('/') + 1))],
    },
  }
}

function listsOf(state: Appearance): List[] {
  return [
    {
      url: `/${state.section}`,
      count: {
        sql: `SELECT count(*) AS count FROM files WHERE kind = 'article' AND section = ?`,
        args: [state.section],
      },
    },
    ...state.topics.map((topic) => listing('topic', topicUrl(topic))),
    ...state.authors.map((author) => listing('author', authorUrl(author))),
    ...(state.kind ? [listing('kind', `/kinds/${state.kind}`)] : []),
  ]
}

/** Every page of a list, one story more or less moves all that follow, and those that it may have had before. */
async function listPages(database: Client, list: List, gone: number): Promise<string[]> {
  const { rows } = await database.execute(list.count)
  const pages = Math.ceil((Number(rows[0]?.count ?? 0) + gone) / pageSize) + 1
  return [list.url, ...Array.from({ length: pages }, (_, index) => `${list.url}/page/${index + 1}`)]
}

/** The articles that show this one under themselves. */
async function neighbours(database: Client, state: Appearance): Promise<string[]> {
  // One more than are shown, since the story itself may have moved there.
  const asked = { place: state, count: readNextCount + 1, now: Date.now() }
  const newer = await besideInSection(database, state.section, { ...asked, side: 'after' })
  const older = await besideInSection(database, state.section, { ...asked, side: 'before' })
  return [...newer, ...older].map(({ url }) => url)
}
