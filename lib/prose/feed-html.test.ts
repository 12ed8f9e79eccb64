import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBody } from './check-body'
import { type FeedPlaces, feedHtml } from './feed-html'
import type { PlainWords } from './plain-words'

/** As lib/site has them in English, and times as the paper prints them. */
const words: PlainWords = {
  picture: (alt) => (alt ? `Picture: ${alt}` : 'Picture'),
  source: (source) => `Source: ${source}`,
  notes: 'Notes',
  backToNote: (note, mention) => `Back to note ${note} in the text${mention ? `, mention ${mention}` : ''}`,
  moment: () => '23 November 2026, 14:20 GMT',
  number: (value) => value.toLocaleString('en-GB'),
}

const places: FeedPlaces = {
  article: 'https://paper.example/science/tides',
  link: (path: string) => `https://paper.example${path}`,
  picture: (path: string) => `https://paper.example${path}?w=1080`,
  words,
}

function feed(source: string, where: FeedPlaces = places): string {
  const body = checkBody(source)
  if (!body.ok) throw new Error(JSON.stringify(body.problems))
  return feedHtml(body.tree, where)
}

describe('the text of an article in a feed', () => {
  test('leads to the paper by whole addresses, and to other sites as the writer had it', () => {
    expect(feed('[Ours](/world/noon), [theirs](https://tides.example/a), ![The pier](/media/pier.webp)')).toBe(
      '<p><a href="https://paper.example/world/noon">Ours</a>, <a href="https://tides.example/a">theirs</a>, ' +
        '<img src="https://paper.example/media/pier.webp?w=1080" alt="The pier"></p>',
    )
  })

  test('leads from a note and a heading to the article’s page, and carries no ids of its own', () => {
    const html = feed('## Two bulges\n\nSee [above](#two-bulges).[^a]\n\n[^a]: By Newton.')
    expect(html).toContain('<h2>Two bulges</h2>')
    expect(html).toContain('href="https://paper.example/science/tides#text-two-bulges"')
    expect(html).toContain('href="https://paper.example/science/tides#note-fn-1"')
    expect(html).toContain('By Newton.')
    expect(html).not.toMatch(/\sid=|class=|aria-|data-/)
  })

  test('has every component as plain HTML: a figure, a box, a chart as its table, an embed as a link', () => {
    const html = feed(
      [
        '<Figure src="/media/pier.webp" alt="The pier" caption="Low water." credit="AP" />',
        '<Factbox title="The moon">It is far.</Factbox>',
        '<PullQuote cite="Anna">It *rose*.</PullQuote>',
        '<Embed url="https://video.example/1" title="The flood" picture="/media/still.webp" alt="Water" />',
        '<Timeline><Event date="1931" title="Built">By hand.</Event></Timeline>',
        '<Update at="2026-11-23T14:20:00Z" title="It is over">All went home.</Update>',
        '<Chart kind="bar" title="Rain" summary="It rained." columns={["Year", "mm"]} rows={[["2025", 31]]} unit="mm" />',
      ].join('\n\n'),
    )
    expect(html).toContain(
      '<figure><img src="https://paper.example/media/pier.webp?w=1080" alt="The pier"><figcaption>Low water. <cite>AP</cite></figcaption></figure>',
    )
    expect(html).toContain('<aside><h2>The moon</h2><p>It is far.</p></aside>')
    expect(html).toContain('<em>rose</em>')
    expect(html).toContain(
      '<a href="https://video.example/1"><img src="https://paper.example/media/still.webp?w=1080" alt="Water">The flood</a>',
    )
    expect(html).toContain('<li><p><strong>1931: Built</strong></p><p>By hand.</p></li>')
    expect(html).toContain('<time datetime="2026-11-23T14:20:00Z">')
    expect(html).toContain('<td>2025</td><td>31</td>')
  })

  test('that stands alone names its pictures, and has its notes and headings itself', () => {
    const alone = { article: null, link: (path: string) => path, picture: null, words }
    const html = feed(
      '## Two bulges\n\nSee [above](#two-bulges).[^a] [![Map](/media/map.webp)](/world)\n\n[^a]: By Newton.',
      alone,
    )
    expect(html).toContain('<h2 id="text-two-bulges">')
    expect(html).toContain('href="#text-two-bulges"')
    expect(html).toMatch(/href="#note-fn-1".*id="note-fn-1".*href="#note-fnref-1"/s)
    expect(html).toContain('<a href="/world">Picture: Map</a>')
    expect(feed('<Figure src="/media/pier.webp" alt="The pier" caption="Low water." credit="AP" />', alone)).toBe(
      '<figure><a href="/media/pier.webp">Picture: The pier</a><figcaption>Low water. <cite>AP</cite></figcaption></figure>',
    )
  })

  test('says what stands around the words in the language of the article, with its times and numbers', () => {
    const russian: PlainWords = {
      picture: (alt) => `Изображение: ${alt}`,
      source: (source) => `Источник: ${source}`,
      notes: 'Примечания',
      backToNote: (note, mention = 1) => `Назад, ${note}/${mention}`,
      moment: (at) => new Date(at).toLocaleTimeString('ru', { timeZone: 'Europe/Moscow', timeZoneName: 'short' }),
      number: (value) => value.toLocaleString('ru'),
    }
    const html = feed(
      [
        'Вода[^a] ушла,[^a] ![Мост](/media/bridge.webp)\n\n[^a]: По данным станции.',
        '<Update at="2026-11-23T14:20:00Z">Всё.</Update>',
        '<Chart kind="bar" title="Дождь" summary="Шёл." columns={["Год", "л"]} rows={[["2025", 3100]]} source="ГМЦ" />',
      ].join('\n\n'),
      { article: null, link: (path) => path, picture: null, words: russian },
    )
    expect(html).toContain('<h2 id="note-label">Примечания</h2>')
    expect(html.match(/aria-label="[^"]+"/g)).toEqual(['aria-label="Назад, 1/1"', 'aria-label="Назад, 1/2"'])
    expect(html).toContain('<time datetime="2026-11-23T14:20:00Z">17:20:00 GMT+3</time>')
    expect(html).toContain('<td>2025</td><td>3 100</td>')
    expect(html).toContain('<p>Источник: ГМЦ</p>')
    expect(html).toContain('Изображение: Мост')
    expect(html).not.toMatch(/[A-Za-z]{4,}(?![^<]*>)/)
  })

  test('is nothing that runs, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '&',
            '"',
            'script',
            '[a](',
            ')',
            '/media/a.webp',
            '`',
            '\n\n',
            '#',
            'javascript:',
            '*',
            ' ',
          ),
          { maxLength: 30 },
        ),
        (pieces) => {
          const body = checkBody(pieces.join(''))
          const html = body.ok ? feedHtml(body.tree, places) : ''
          expect(html).not.toMatch(/<script|<[^>]*\s(on\w+|style)=|(href|src)="(?!https?:|mailto:|tel:)/i)
        },
      ),
      { numRuns: 500 },
    )
  })
})
