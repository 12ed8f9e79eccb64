import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { inEnglish } from '@/lib/site/words'
import { FrontPage } from './front-page'

const edition = {
  language: 'en-GB',
  words: inEnglish,
  timeZone: 'Europe/London',
  sections: [{ slug: 'science', name: 'Science' }],
  now: '2026-11-23T14:40:00Z',
}
const story = {
  id: 'tides',
  url: '/science/two-high-tides',
  headline: 'Why two high tides come each day',
  standfirst: 'The water answers on both sides.',
  section: 'science',
  kind: 'news' as const,
  bylines: ['Science desk'],
  published: '2026-11-23T08:30:00Z',
  readingMinutes: 6,
}
const yesterday = { ...story, id: 'bell', headline: 'The bell', published: '2026-11-22T23:10:00Z' }

it('shows the hour of today’s stories and the day of older ones', () => {
  const markup = renderToStaticMarkup(
    <FrontPage {...edition} lead={story} seconds={[]} recent={[story, yesterday]} bands={[]} />,
  )
  expect(markup).toMatch(/<time dateTime="2026-11-23T08:30:00Z"[^>]*>08:30<\/time>/)
  expect(markup).toMatch(/<time dateTime="2026-11-22T23:10:00Z"[^>]*>22 Nov<\/time>/)
})

it('does not repeat the name of a section inside its own band', () => {
  const band = { section: { slug: 'science', name: 'Science' }, articles: [story] }
  const markup = renderToStaticMarkup(<FrontPage {...edition} lead={story} seconds={[]} recent={[]} bands={[band]} />)
  expect(markup.slice(markup.indexOf('<section'))).not.toContain('<p class="kicker">Science</p>')
})

it('says so while nothing has been published', () => {
  const markup = renderToStaticMarkup(<FrontPage {...edition} seconds={[]} recent={[]} bands={[]} />)
  expect(markup).toContain('Nothing has been published yet.')
})
