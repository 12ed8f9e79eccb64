import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '@/lib/article/summary'
import { inEnglish } from '@/lib/site/words'
import { ProseNotice } from '../ui/notice'
import { ArticlePage, type ArticlePageProps } from './article-page'

const page: ArticlePageProps = {
  language: 'en-GB',
  words: inEnglish,
  timeZone: 'Europe/London',
  sections: [{ slug: 'science', name: 'Science' }],
  now: '2026-11-23T14:40:00Z',
  section: { slug: 'science', name: 'Science' },
  article: {
    id: 'tides',
    headline: 'Why two high tides come each day',
    standfirst: 'The water answers on both sides.',
    section: 'science',
    kind: 'explainer',
    bylines: ['Ana Pop', 'Li Wei'],
    published: '2026-11-21T08:30:00Z',
  },
  authors: [
    { name: 'Ana Pop', url: '/authors/ana-pop' },
    { name: 'Li Wei', url: '/authors/li-wei' },
  ],
  topics: [],
  readingMinutes: 6,
  body: <p>Twice a day the harbour fills.</p>,
  readNext: [],
}
const print = (change: Partial<ArticlePageProps['article']>, rest: Partial<ArticlePageProps> = {}) =>
  renderToStaticMarkup(<ArticlePage {...page} {...rest} article={{ ...page.article, ...change }} />)
const correction = { at: '2026-11-23T10:00:00Z', kind: 'correction' as const, text: 'The interval was wrong.' }

describe('an article', () => {
  it('names who wrote it, with their pages', () => {
    expect(print({})).toContain(
      'By <a href="/authors/ana-pop" rel="author">Ana Pop</a> and <a href="/authors/li-wei" rel="author">Li Wei</a>',
    )
  })

  it('says why nobody is named', () => {
    expect(print({ noBylineReason: 'The name is withheld for safety.' }, { authors: [] })).toContain('for safety.')
  })

  it('says when it was published and updated, in the zone of the paper', () => {
    const markup = print({ updated: '2026-11-23T14:20:00Z' })
    expect(markup).toContain('Published <time dateTime="2026-11-21T08:30:00Z">21 November 2026, 08:30 GMT</time>')
    expect(markup).toContain('Updated <time dateTime="2026-11-23T14:20:00Z">23 November 2026, 14:20 GMT</time>')
  })

  it('does not call itself updated at the moment of its publication', () => {
    expect(print({ updated: '2026-11-21T08:30:20Z' })).not.toContain('Updated')
  })

  it('shows a correction with its date, and says at its head that it was corrected', () => {
    const markup = print({ corrections: [correction] })
    expect(markup).toContain('Correction, <time dateTime="2026-11-23T10:00:00Z">23 November 2026</time>.')
    expect(markup).toContain('The interval was wrong.')
    expect(markup).toContain('<a href="#corrections">Corrected</a>')
  })

  it('says before its text that it was retracted', () => {
    const markup = print({ corrections: [{ ...correction, kind: 'retraction', text: 'The papers were forged.' }] })
    expect(markup.indexOf('The papers were forged.')).toBeLessThan(markup.indexOf('Twice a day'))
  })

  it('says who paid for it', () => {
    expect(print({ sponsor: 'The Harbour Trust' })).toContain('Paid for by The Harbour Trust')
  })

  it('carries its language and direction where they are not the paper’s', () => {
    expect(print({ language: 'ar' })).toMatch(/<article [^>]*lang="ar" dir="rtl"/)
  })

  it('shows caption and credit together', () => {
    const image = { src: '/media/harbour.webp', alt: 'A harbour', caption: 'At dusk.', credit: 'Drawing: Broadsheet' }
    expect(print({ image })).toContain('At dusk. <cite>Drawing: Broadsheet</cite></figcaption>')
  })

  it('says calmly that its text cannot be printed', () => {
    const problems = <ProseNotice title="This text cannot be shown" problems={[]} />
    const markup = print({}, { problems })
    expect(markup).toContain('This text cannot be shown')
    expect(markup).not.toContain('Twice a day')
  })

  it('tells of live coverage while it lasts, and that it has ended', () => {
    const live = { starts: '2026-11-23T12:00:00Z', ends: '2026-11-23T18:00:00Z' }
    expect(print({ kind: 'live', live })).toContain('since <time dateTime="2026-11-23T12:00:00Z">')
    expect(print({ kind: 'live', live }, { now: '2026-11-23T18:00:00Z' })).toContain('Live coverage ended')
  })
})

describe('around a story', () => {
  const links = {
    history: '/science/tides/history',
    text: '/science/tides/text',
    address: 'https://paper.example/science/tides',
    headline: 'Tides & more',
  }

  it('stands that it is old, if it is news of more than a year ago', () => {
    const old = { published: '2023-11-21T08:30:00Z' }
    expect(print({ ...old, kind: 'news' })).toContain('This article is more than 3 years old.')
    expect(print({ ...old, kind: 'explainer' })).not.toContain('years old')
    expect(print({ kind: 'news' })).not.toContain('old.')
  })

  it('stands what it is divided into, each part leading to its heading', () => {
    const html = print({}, { contents: [{ id: 'text-the-land', text: 'The land' }] })
    expect(html).toContain('<a href="#text-the-land">The land</a>')
    expect(print({})).not.toContain('In this story')
  })

  it('stand the parts of its series, and nothing where it is the only one', () => {
    const before = { id: 'one', url: '/science/one', headline: 'Part one' } as ArticleSummary
    expect(print({}, { series: { name: 'Seas', before } })).toMatch(/Series: Seas.*Before: <a href="\/science\/one">/)
    expect(print({}, { series: { name: 'Seas' } })).not.toContain('Series: Seas')
  })

  it('stands how to pass it on, without a word to any other site, and what changed in it', () => {
    const html = print({}, { links })
    expect(html).toContain(
      'href="mailto:?subject=Tides%20%26%20more&amp;body=https%3A%2F%2Fpaper.example%2Fscience%2Ftides"',
    )
    expect(html).toContain('href="/science/tides/history"')
    expect(html).not.toMatch(/href="https?:/)
  })
})
