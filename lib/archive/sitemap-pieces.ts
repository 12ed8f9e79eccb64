/**
 * How many addresses a piece of the sitemap holds at most. The rules allow 50,000 and 50 MB; functions on Vercel may
 * answer 4.5 MB, and an entry has up to 250 bytes.
 */
export const pieceSize = 10_000

/** One piece of the sitemap: the articles first published in a month (UTC), in parts where they are many. */
export interface SitemapPiece {
  /** `2026-11` */
  month: string
  /** Counted from 1. */
  part: number
}

/** `2026-11`, in UTC; milliseconds since 1970. */
export function monthOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 7)
}

/** `/sitemaps/2026-11.xml`, and `/sitemaps/2026-11-2.xml` for the second part. */
export function pieceAddress({ month, part }: SitemapPiece): string {
  return `/sitemaps/${month}${part > 1 ? `-${part}` : ''}.xml`
}

/** The piece that the last part of an address names, `2026-11-2.xml`; null when it can be none. */
export function pieceNamed(name: string): SitemapPiece | null {
  const [, month, part] = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([1-9]\d{0,3}))?\.xml$/.exec(name) ?? []
  // The first part has one address only.
  return month && part !== '1' ? { month, part: Number(part ?? 1) } : null
}

/** The first moment of a month and of the one after it, in milliseconds. */
export function monthBounds(month: string): [start: number, end: number] {
  const [year, number] = month.split('-').map(Number) as [number, number]
  // By way of a Date, since Date.UTC takes the years before 100 for others.
  const start = Date.parse(`${month}-01T00:00:00Z`)
  const next = number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${pad(number + 1)}`
  return [start, Date.parse(`${next}-01T00:00:00Z`)]
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
