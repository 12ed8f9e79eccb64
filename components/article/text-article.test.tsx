import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { inEnglish } from '@/lib/site/words'
import { TextArticle } from './text-article'

test('a story that was taken back says so before its text, also as text alone', () => {
  const corrections = [{ at: '2026-11-23T10:00:00Z', kind: 'retraction' as const, text: 'The tables were forged.' }]
  const html = renderToStaticMarkup(
    <TextArticle
      paper="Broadsheet"
      url="/science/tides"
      article={{
        id: 'tides',
        headline: 'Why two high tides',
        standfirst: 'The sea rises twice.',
        section: 'science',
        kind: 'news',
        published: '2026-11-21T08:30:00Z',
        corrections,
      }}
      section={{ slug: 'science', name: 'Science' }}
      sections={[]}
      language="en-GB"
      words={inEnglish}
      timeZone="Europe/London"
      now="2026-11-24T10:00:00Z"
      body="<p>It rose.</p>"
    />,
  )
  expect(html).toMatch(/Retracted <time dateTime="2026-11-23T10:00:00Z">23 November 2026<\/time>\.<\/b> The tables/)
  expect(html.indexOf('The tables were forged.')).toBeLessThan(html.indexOf('It rose.'))
})
