import { expect, test } from 'vitest'
import { cardTexts } from './card-texts'

const article = {
  headline: 'Why two high tides come each day',
  standfirst: 'The moon pulls on one side of the Earth. The water answers on both.',
  section: 'Science',
  url: '/science/two-high-tides',
  siteName: 'Broadsheet',
  siteUrl: 'https://news.example',
}

test('each card shows the words that are meant for it', () => {
  const cards = cardTexts({ ...article, seoTitle: 'High tides explained', socialHeadline: 'Two tides. Why?' })
  expect(cards.search).toMatchObject({
    title: 'High tides explained',
    address: 'news.example › science › two-high-tides',
  })
  expect(cards.social).toMatchObject({ title: 'Two tides. Why?', address: 'news.example' })
  expect(cards.feed).toMatchObject({ title: article.headline, address: 'Broadsheet' })
})

test('a search result ends long words where a search engine would', () => {
  const { search } = cardTexts({
    ...article,
    headline: 'tide '.repeat(40),
    standfirst: 'The water answers. '.repeat(20),
  })
  expect(search.title).toMatch(/^tide (tide )+tide…$/)
  expect(search.title.length).toBeLessThan(80)
  expect(search.description.length).toBeLessThanOrEqual(156)
  expect(search.description).toMatch(/\w…$|\.…$/)
})

test('a story without words says so', () => {
  expect(cardTexts({ ...article, headline: ' ' }).feed.title).toBe('No headline yet')
})
