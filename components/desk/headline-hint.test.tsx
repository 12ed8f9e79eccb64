import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { HeadlineHint } from './headline-hint'

const words = (markup: string) => markup.replace(/<[^>]+>/g, '')

test('the writer is told plainly where search engines will cut the headline', () => {
  const long = 'Why two high tides come each day, and why they are never quite equal'
  expect(words(renderToStaticMarkup(<HeadlineHint headline={long} />))).toContain(
    'Search engines will cut this after Why two high tides come each day, and why they are never; it has 68 characters.',
  )
})

test('the writer is told that a headline is shown whole', () => {
  const markup = words(renderToStaticMarkup(<HeadlineHint headline="The dam holds" seoTitle="" />))
  expect(markup).toContain('Search engines: shown whole, 13 characters.')
  expect(markup).toContain('Social networks: shown whole, 13 characters.')
})
