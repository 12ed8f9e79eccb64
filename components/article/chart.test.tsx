import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { inEnglish } from '@/lib/site/words'
import { Chart } from './chart'

const chart = {
  language: 'en-GB',
  words: inEnglish,
  title: 'Brest is rising',
  summary: 'The sea has risen by 26 centimetres.',
  columns: ['Year', 'Level'],
  rows: [
    ['1900', 2],
    ['2020', 26],
  ] as [string, ...number[]][],
}

it('names the drawing of a chart by its title and its summary', () => {
  const markup = renderToStaticMarkup(<Chart {...chart} kind="line" />)
  const [, ids = ''] = /role="img" aria-labelledby="([^"]+)"/.exec(markup) ?? []
  expect(ids.split(' ').map((id) => markup.includes(`id="${id}"`))).toEqual([true, true])
})

it('puts the numbers of a chart in a table that is always in the page', () => {
  const markup = renderToStaticMarkup(<Chart {...chart} kind="bar" />)
  expect(markup).toContain('<th scope="row">2020</th><td>26</td>')
})

it('draws a loss on the other side of zero', () => {
  const rows = [
    ['June', -1],
    ['July', 3],
  ] as [string, ...number[]][]
  const markup = renderToStaticMarkup(<Chart {...chart} rows={rows} kind="bar" />)
  expect(markup).toContain('x1="25%" x2="0%"')
  expect(markup).toContain('x1="25%" x2="100%"')
})
