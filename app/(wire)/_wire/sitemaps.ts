import { standingPageAddresses } from '@/app/(reader)/_page/standing-pages'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import { pieceAddress, pieceNamed } from '@/lib/archive/sitemap-pieces'
import { newsEntries, sitemapEntries, sitemapPieces } from '@/lib/archive/wire-queries'
import { newsRules, newsSitemap } from '@/lib/wire/news-sitemap'
import { sitemap, sitemapIndex } from '@/lib/wire/sitemap'
import type { WireDocument } from './answer'

/** The piece that holds the front, the sections and the standing pages; all others are named after months. */
const paperPiece = 'paper.xml'

/** The list of all pieces of the sitemap. */
export async function wholeSitemap(now: number): Promise<WireDocument> {
  const { database } = (await newsroom()).archive
  const months = (await sitemapPieces(database, now)).map((piece) => ({ ...piece, url: pieceAddress(piece) }))
  return { type: 'xml', text: sitemapIndex([{ url: `/sitemaps/${paperPiece}` }, ...months], siteAddress()) }
}

/** One piece by its name, `2026-11.xml`; null where there is none. */
export async function pieceOfSitemap(name: string, now: number): Promise<WireDocument | null> {
  const pages = name === paperPiece ? await pagesOfPaper() : await articlesOf(name, now)
  return pages.length > 0 ? { type: 'xml', text: sitemap(pages, siteAddress()) } : null
}

async function pagesOfPaper() {
  const { site } = await paperSettings()
  const sections = site.sections.map(({ slug }) => ({ url: `/${slug}` }))
  return [{ url: '/' }, ...sections, { url: '/corrections' }, ...standingPageAddresses().map((url) => ({ url }))]
}

async function articlesOf(name: string, now: number) {
  const piece = pieceNamed(name)
  if (!piece) return []
  const { site } = await paperSettings()
  const entries = await sitemapEntries((await newsroom()).archive.database, piece, now)
  return entries.map(({ languages, ...entry }) => ({
    ...entry,
    languages: languages?.map(({ url, language = site.language }) => ({ url, language })),
  }))
}

/** The stories of the last two days. It grows old when the oldest of them does. */
export async function newsOfTwoDays(now: number): Promise<WireDocument> {
  const { database } = (await newsroom()).archive
  const { site } = await paperSettings()
  const stories = await newsEntries(database, { now, since: now - newsRules.age, count: newsRules.count })
  const oldest = Math.min(...stories.map(({ published }) => Date.parse(published)))
  return {
    type: 'xml',
    text: newsSitemap(stories, { name: site.name, language: site.language, base: siteAddress() }),
    ends: oldest + newsRules.age + 1,
  }
}
