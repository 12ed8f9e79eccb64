import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { inEnglish } from '@/lib/site/words'
import { TextArticle, type TextArticleProps } from './text-article'

const story = {
  id: 'tides',
  headline: 'Why two high tides',
  standfirst: 'The sea rises twice.',
  section: 'science',
  kind: 'news' as const,
  published: '2026-11-21T08:30:00Z',
}

function printed(given: Partial<TextArticleProps>): string {
  return renderToStaticMarkup(
    <TextArticle
      paper="Broadsheet"
      url="/science/tides"
      article={story}
      section={{ slug: 'science', name: 'Science' }}
      topics={[]}
      sections={[]}
      language="en-GB"
      words={inEnglish}
      timeZone="Europe/London"
      now="2026-11-24T10:00:00Z"
      body="<p>It rose.</p>"
      {...given}
    />,
  )
}

test('a story that was taken back says so before its text, also as text alone', () => {
  const corrections = [{ at: '2026-11-23T10:00:00Z', kind: 'retraction' as const, text: 'The tables were forged.' }]
  const html = printed({ article: { ...story, corrections } })
  expect(html).toMatch(/Retracted <time dateTime="2026-11-23T10:00:00Z">23 November 2026<\/time>\.<\/b> The tables/)
  expect(html.indexOf('The tables were forged.')).toBeLessThan(html.indexOf('It rose.'))
})

test('a part of a series leads on to the next one, which is text as well, and to the lists of its topics', () => {
  const after = {
    ...story,
    id: 'ebb',
    headline: 'And two low ones',
    url: '/science/ebb',
    bylines: [],
    readingMinutes: 4,
  }
  const html = printed({
    series: { name: 'The sea', after },
    topics: [{ name: 'Oceans', url: '/topics/oceans' }],
  })
  expect(html).toContain('Series: The sea</h2><p>Next: <a href="/science/ebb/text">And two low ones</a></p>')
  expect(html).toContain('<a href="/topics/oceans">Oceans</a>')
  expect(printed({ series: { name: 'The sea' } })).not.toContain('Series')
})
