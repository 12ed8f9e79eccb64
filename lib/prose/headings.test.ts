import { expect, test } from 'vitest'
import { checkBody } from './check-body'
import { headings } from './headings'

const headingsOf = (body: string) => {
  const checked = checkBody(body)
  if (!checked.ok) throw new Error(checked.problems[0]?.message)
  return headings(checked.tree)
}

test('a long text is divided by its headings, each with the anchor that it has on the page', () => {
  expect(headingsOf('## The land has *the last* word\n\nIt is so.\n\n### Further\n\n## Паводок\n')).toEqual([
    { id: 'text-the-land-has-the-last-word', text: 'The land has the last word' },
    { id: 'text-паводок', text: 'Паводок' },
  ])
})

test('the title of a box and the notes divide nothing', () => {
  expect(
    headingsOf('<Factbox title="Numbers">\n\n## Inside\n\nTwo.\n\n</Factbox>\n\nRain.[^1]\n\n[^1]: A note.\n'),
  ).toEqual([])
})
