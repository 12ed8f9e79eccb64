import { correctionsPage } from '../lib/archive/corrections'
import { type DeskFilter, deskAuthors, deskList, deskMatches, deskPageSize } from '../lib/archive/desk-queries'
import { nearNames } from '../lib/archive/near-names'
import { readNext } from '../lib/archive/read-on'
import { articleBySlug, listingPage, newest, sectionPage } from '../lib/archive/reader-queries'
import { type ReaderSearch, searchStories } from '../lib/archive/reader-search'
import { storiesMeant } from '../lib/archive/stories-meant'
import { openNewsroom } from '../lib/newsroom/open-newsroom'
import { withPaper } from './bench-folder'
import { frontQueries } from './first-page'
import { benchNow, benchSections } from './make-article'
import { type Figure, milliseconds, percentile, report } from './report'
import { oftenSmall, seededRandom, vocabulary } from './words'

// How long the catalogue takes to answer what pages ask, at 100,000 articles.
const count = Number(process.env.BENCH_ARTICLES ?? 100_000)
const times = 200

await withPaper(count, async (folders) => {
  const newsroom = await openNewsroom({ folders })
  const { database } = newsroom.archive
  const random = seededRandom(3)
  const { rows: slugs } = await database.execute(
    `SELECT slug FROM files WHERE kind = 'article' ORDER BY number LIMIT 1000 OFFSET ${count >> 1}`,
  )
  const { rows: topics } = await database.execute(
    `SELECT slug, count(*) AS count FROM listings WHERE kind = 'topic' GROUP BY slug ORDER BY count DESC`,
  )
  const any = <T>(items: T[]) => items[Math.floor(random() * items.length)] as T
  // As people search: for nouns and names, common ones more often than rare ones, the last perhaps not finished. The
  // first 150 words ("the", "their") are not what people search for; one of them is asked for on its own below.
  const word = () => vocabulary[150 + oftenSmall(random, vocabulary.length - 150)] ?? ''
  const begun = () => word().slice(0, 3 + Math.floor(random() * 8))
  const section = () => any(benchSections)
  const lastPage = (await sectionPage(database, 'world', 1, benchNow)).pages
  const stories = await newest(database, { now: benchNow, count: 500 })

  const figures: Figure[] = []
  const measure = async (what: string, ask: () => Promise<unknown>, budget?: number) => {
    const taken: number[] = []
    for (let time = 0; time < times; time += 1) taken.push(await milliseconds(ask))
    figures.push({ what: `${what}, p50`, value: percentile(taken, 0.5), unit: 'ms' })
    figures.push({ what: `${what}, p95`, value: percentile(taken, 0.95), unit: 'ms', budget })
  }
  await measure('front: all of its queries', () => frontQueries(newsroom), 5)
  await measure('section, page 1', () => sectionPage(database, section(), 1, benchNow), 5)
  await measure(`section, page ${lastPage - 20}`, () => sectionPage(database, 'world', lastPage - 20, benchNow), 5)
  await measure('topic, page 1', () => listingPage(database, 'topic', String(any(topics).slug), 1, benchNow), 5)
  const largest = String(topics[0]?.slug)
  await measure(
    `largest topic (${topics[0]?.count} articles), page 1`,
    () => listingPage(database, 'topic', largest, 1, benchNow),
    5,
  )
  await measure('read next', () => readNext(database, any(stories), benchNow), 5)
  await measure('corrections, page 1', () => correctionsPage(database, 1, benchNow), 5)
  const lastCorrections = (await correctionsPage(database, 1, benchNow)).pages
  await measure(`corrections, page ${lastCorrections}`, () => correctionsPage(database, lastCorrections, benchNow), 5)
  await measure('article by its slug', () => articleBySlug(database, String(any(slugs).slug)), 5)
  await measure('search at the desk, one word', () => deskList(database, { search: begun() }, benchNow), 60)
  await measure(
    'search at the desk, two words',
    () => deskList(database, { search: `${word()} ${begun()}` }, benchNow),
    60,
  )
  const search = (asked: ReaderSearch) => searchStories(database, asked, benchNow)
  await measure('search by a reader, one word', () => search({ search: word() }), 60)
  await measure('search by a reader, one word begun', () => search({ search: begun() }), 60)
  await measure('search by a reader, three words', () => search({ search: `${word()} ${word()} ${begun()}` }), 60)
  await measure(
    'search by a reader, one word in one section, newest first',
    () => search({ search: word(), section: section(), sort: 'newest' }),
    60,
  )
  await measure('search by a reader, “the” (in every article)', () => search({ search: 'the' }), 60)
  await measure('search by a reader, eight words of three letters', () =>
    search({ search: Array.from({ length: 8 }, () => word().slice(0, 3)).join(' ') }),
  )
  await measure(
    'names near to a search that found nothing',
    () => nearNames(database, `${word()} ${begun()}`, benchNow),
    60,
  )
  await measure(
    'stories that an unknown address may have meant',
    () => storiesMeant(database, `${word()} ${word()} ${word()} ${word()}`, { now: benchNow, count: 5 }),
    60,
  )
  await measure('kind with half of all articles, page 1', () => listingPage(database, 'kind', 'news', 1, benchNow))
  const desk = (filter: DeskFilter) => () => deskList(database, filter, benchNow)
  const deskAt = async (what: string, filter: () => DeskFilter) =>
    measure(what, () => deskList(database, filter(), benchNow), 60)
  await deskAt('search at the desk, one word in one section', () => ({ search: begun(), section: section() }))
  await measure('search at the desk, “the” (in every article)', desk({ search: 'the' }))
  await measure('desk list, page 1', desk({}), 5)
  const pages = Math.floor(count / deskPageSize)
  await deskAt(`desk list, page ${pages}`, () => ({ page: pages }))
  for (const sort of ['published', 'headline', 'section', 'author', 'words'] as const) {
    await deskAt(`desk list by ${sort}`, () => ({ sort }))
  }
  await deskAt('desk list by section, last first', () => ({ sort: 'section', direction: 'descending' }))
  await deskAt('desk list, scheduled', () => ({ state: 'scheduled' }))
  await deskAt('desk list, published, by words', () => ({ state: 'published', sort: 'words' }))
  await deskAt('desk list, one section', () => ({ section: section() }))
  const authors = await deskAuthors(database)
  await deskAt('desk list, one author', () => ({ author: any(authors).slug }))
  await measure('names of all authors', () => deskAuthors(database), 60)
  await deskAt('desk list, changed within a week', () => ({ since: benchNow - 7 * 86_400_000, until: benchNow }))
  await measure(
    'the first 1,000 that match a section',
    () => deskMatches(database, { section: section() }, benchNow, 1000),
    60,
  )
  newsroom.archive.close()
  await newsroom.store.close()
  report(`Queries over ${count} articles, ${times} each`, figures)
})
