import { expect, test } from 'vitest'
import { findParagraph, paragraphAt } from './paragraph-place'

const body = `## The *dam*

Rain fell on [Anna](https://example.org)’s roof,[^1]
and on **ours**.

<PullQuote cite="Li Wei">The river came back.</PullQuote>

- One
- Two
`

test('a place is named by the words that readers see', () => {
  expect(paragraphAt(body, body.indexOf('ours'))).toBe('Rain fell on Anna’s roof, and on ours.')
  expect(paragraphAt(body, 0)).toBe('The dam')
})

test('no more than eighty characters name it', () => {
  expect(paragraphAt('word '.repeat(100), 3)).toHaveLength(80)
})

test('between paragraphs the caret is in none', () => {
  expect(paragraphAt('One\n\n\n\nTwo', 5)).toBe('')
})

test('a paragraph is found by how it begins, in its source', () => {
  expect(findParagraph(body, 'Rain fell on Anna’s')).toBe(body.indexOf('Rain'))
  expect(findParagraph(body, 'The river came')).toBe(body.indexOf('<PullQuote'))
  expect(findParagraph(body, 'Two')).toBe(body.indexOf('- Two'))
  expect(findParagraph(body, 'Snow')).toBeUndefined()
  expect(findParagraph(body, '')).toBeUndefined()
})
