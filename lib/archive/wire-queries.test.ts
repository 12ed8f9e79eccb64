import { expect, test } from 'vitest'
import { openTestPaper, storyText } from '../newsroom/test-paper.fixture'
import { pieceAddress } from './sitemap-pieces'
import { sitemapEntries, sitemapPieces } from './wire-queries'

const now = Date.parse('2026-11-23T12:00:00Z')

test('the sitemap lists no month whose stories are all at home elsewhere, and every month it lists has stories', async () => {
  const paper = await openTestPaper()
  const put = (month: string, id: string, fields: Record<string, string> = {}) =>
    paper.put(
      `articles/2026/${month}/${id}.mdx`,
      storyText(id, { published: `2026-${month}-20T10:00:00Z`, ...fields }, 'It rained.'),
    )
  const elsewhere = { canonical: 'https://agency.example/rain' }
  await put('09', 'ours')
  await put('10', 'theirs', elsewhere)
  await put('11', 'ours-too')
  await put('11', 'theirs-too', elsewhere)
  await paper.sync()
  const { database } = paper.archive
  const pieces = await sitemapPieces(database, now)
  const listed = await Promise.all(
    pieces.map(async (piece) => [
      pieceAddress(piece),
      ...(await sitemapEntries(database, piece, now)).map(({ url }) => url),
    ]),
  )
  expect(listed).toEqual([
    ['/sitemaps/2026-09.xml', '/world/ours'],
    ['/sitemaps/2026-11.xml', '/world/ours-too'],
  ])
  await paper.close()
})
