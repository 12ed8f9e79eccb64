import { describe, expect, test } from 'vitest'
import type { PrintedArticle } from '../article/printed-article'
import { type Article, articleKinds } from '../article/schema'
import { articleData } from './article-data'
import { ldJson } from './ld-json'
import { authorData, listData } from './list-data'
import { frontData } from './paper-data'

const paper = {
  name: 'Broadsheet',
  description: 'A paper.',
  language: 'en-GB',
  base: new URL('https://paper.example'),
  policies: { publishingPrinciples: '/standards', correctionsPolicy: '/corrections-policy', masthead: '/masthead' },
}

const now = Date.parse('2026-11-23T12:00:00Z')

const tides: Article = {
  id: 'two-tides',
  headline: 'Why two high tides',
  standfirst: 'The sea rises twice.',
  section: 'science',
  kind: 'news',
  bylines: ['Science desk', 'Ana Pop'],
  published: '2026-11-21T08:30:00Z',
  image: { src: '/media/moon.webp', alt: 'The moon', credit: 'AP' },
  topics: ['Oceans'],
}

/** What a search engine reads of a story: the article and the way to it. */
function read(fields: Partial<PrintedArticle> = {}, more = {}) {
  const described = {
    article: { ...tides, ...fields },
    url: '/science/tides',
    section: 'Science',
    words: 600,
    now,
    ...more,
  }
  return JSON.parse(ldJson(articleData(described, paper)))['@graph']
}

describe('a search engine learns of an article', () => {
  test('what it is, who wrote it, when, and which paper answers for it by which rules', () => {
    const [article, way] = read({ dateModified: '2026-11-22T08:30:00Z' }, { picture: { width: 1920, height: 1280 } })
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      url: 'https://paper.example/science/tides',
      headline: 'Why two high tides',
      datePublished: '2026-11-21T08:30:00Z',
      dateModified: '2026-11-22T08:30:00Z',
      isAccessibleForFree: true,
      inLanguage: 'en-GB',
      author: [
        { '@type': 'Organization', name: 'Science desk', url: 'https://paper.example/authors/science-desk' },
        { '@type': 'Person', name: 'Ana Pop', url: 'https://paper.example/authors/ana-pop' },
      ],
      image: [
        { url: 'https://paper.example/media/moon.webp', width: '1920', height: '1280', creditText: 'AP' },
        'https://paper.example/picture-crops/two-tides.16x9.jpg',
        'https://paper.example/picture-crops/two-tides.4x3.jpg',
        'https://paper.example/picture-crops/two-tides.1x1.jpg',
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        publishingPrinciples: 'https://paper.example/standards',
        correctionsPolicy: 'https://paper.example/corrections-policy',
        masthead: 'https://paper.example/masthead',
      },
    })
    expect(way.itemListElement.map(({ name, item }: Record<string, string>) => [name, item])).toEqual([
      ['Broadsheet', 'https://paper.example/'],
      ['Science', 'https://paper.example/science'],
      ['Why two high tides', undefined],
    ])
  })

  test('its kind, and that it was paid for, whatever its kind', () => {
    const live = { starts: '2026-11-21T08:00:00Z' }
    expect(articleKinds.map((kind) => read({ kind, live })[0]['@type'])).toEqual([
      'NewsArticle',
      'AnalysisNewsArticle',
      'OpinionNewsArticle',
      'NewsArticle',
      'BackgroundNewsArticle',
      'ReviewNewsArticle',
      'LiveBlogPosting',
    ])
    expect(read({ kind: 'opinion', sponsor: 'Tide & Co' })[0]).toMatchObject({
      '@type': 'AdvertiserContentArticle',
      sponsor: { name: 'Tide & Co' },
    })
  })

  test('what was put right', () => {
    const at = '2026-11-22T10:00:00Z'
    expect(read({ corrections: [{ at, kind: 'correction', text: 'Twelve hours.' }] })[0].correction).toEqual([
      { '@type': 'CorrectionComment', datePublished: at, text: 'Twelve hours.' },
    ])
  })

  test('when live coverage began, and each update with its words and its permanent address', () => {
    const url = '/science/tides/updates/20261121t090000z'
    const updates = [{ at: '2026-11-21T09:00:00Z', title: 'It rose', text: 'By a metre.', url }]
    const [article] = read({ kind: 'live', live: { starts: '2026-11-21T08:00:00Z' } }, { updates })
    expect(article.coverageStartTime).toBe('2026-11-21T08:00:00Z')
    expect(article.liveBlogUpdate).toEqual([
      {
        '@type': 'BlogPosting',
        headline: 'It rose',
        datePublished: '2026-11-21T09:00:00Z',
        articleBody: 'By a metre.',
        url: 'https://paper.example/science/tides/updates/20261121t090000z',
      },
    ])
  })

  test('when live coverage ends, or with which update it has ended where nobody has said when it will', () => {
    const end = (live: PrintedArticle['live']) => read({ kind: 'live', live })[0].coverageEndTime
    const starts = '2026-11-21T08:00:00Z'
    expect(end({ starts, ends: '2026-11-24T08:00:00Z' })).toBe('2026-11-24T08:00:00Z')
    const lastUpdate = '2026-11-22T20:00:00Z'
    expect(end({ starts, ends: '2026-11-23T20:00:00Z', lastUpdate })).toBeUndefined()
    expect(end({ starts, ends: '2026-11-23T08:00:00Z', lastUpdate })).toBe(lastUpdate)
  })

  test('that the paper answers for what nobody signed', () => {
    expect(read({ bylines: undefined, noBylineReason: 'For their safety.' })[0].author).toEqual({
      '@id': 'https://paper.example/#paper',
    })
  })
})

test('the front names the paper as site and publisher, a list the way to it, an author’s page whose it is', () => {
  expect(frontData(paper).map((thing) => thing['@type'])).toEqual(['WebSite', 'NewsMediaOrganization'])
  expect(frontData({ ...paper, contact: 'letters@paper.example' })[1]).toMatchObject({
    contactPoint: { '@type': 'ContactPoint', email: 'letters@paper.example' },
  })
  expect(listData({ name: 'Science', url: '/science' }, paper).map((thing) => thing['@type'])).toEqual([
    'CollectionPage',
    'NewsMediaOrganization',
    'BreadcrumbList',
  ])
  expect(authorData({ name: 'Ana Pop', url: '/authors/ana-pop' }, paper)[0]).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', name: 'Ana Pop' },
  })
  const contributor = {
    role: 'Tide correspondent',
    biography: 'Ana watches the sea.\n',
    picture: { src: '/media/ana.webp' },
    email: 'ana@paper.example',
    links: [{ url: '/standards' }, { url: 'https://social.example/@ana' }],
  }
  expect(authorData({ name: 'Ana Pop', url: '/authors/ana-pop', contributor }, paper)[0]).toMatchObject({
    mainEntity: {
      jobTitle: 'Tide correspondent',
      description: 'Ana watches the sea.',
      image: expect.stringMatching(/^https:\/\/paper\.example\/media\//),
      email: 'ana@paper.example',
      sameAs: ['https://social.example/@ana'],
    },
  })
  const [desk] = authorData({ name: 'Science desk', url: '/authors/science-desk', contributor }, paper)
  expect(desk).toMatchObject({ mainEntity: { '@type': 'Organization', email: 'ana@paper.example' } })
  expect(JSON.stringify(desk)).not.toContain('jobTitle')
})
