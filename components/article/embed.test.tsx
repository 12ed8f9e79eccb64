import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { inEnglish } from '@/lib/site/words'
import { Embed } from './embed'

it('shows a video as a link that names where it opens, and asks no one else for anything', () => {
  const markup = renderToStaticMarkup(
    <Embed words={inEnglish} url="https://www.youtube.com/watch?v=x" title="A tide in ninety seconds" />,
  )
  expect(markup).toContain('href="https://www.youtube.com/watch?v=x"')
  expect(markup).toContain('Opens on youtube.com')
  expect(markup).not.toMatch(/<iframe|<script|src="https/)
})
