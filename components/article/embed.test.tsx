import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Embed } from './embed'

it('shows a video as a link that names where it opens, and asks no one else for anything', () => {
  const markup = renderToStaticMarkup(
    <Embed url="https://www.youtube.com/watch?v=x" title="A tide in ninety seconds" />,
  )
  expect(markup).toContain('href="https://www.youtube.com/watch?v=x"')
  expect(markup).toContain('Opens on youtube.com')
  expect(markup).not.toMatch(/<iframe|<script|src="https/)
})
