import { expect, test } from 'vitest'
import { excerpt } from './excerpt'

const text = `${'The master of the harbour writes down the tide. '.repeat(6)}Then a zeppelin came. ${'It rained on the quay. '.repeat(20)}`

test('a story found by its text shows the words around what was searched for', () => {
  const shown = excerpt(text, ['zeppelin'])
  expect(shown).toMatch(/^… .*Then a zeppelin came\. .* …$/)
  expect(shown?.length).toBeLessThan(210)
})

test('at the beginning nothing is left out before it, and a text without the words shows nothing', () => {
  expect(excerpt('A zeppelin.', ['zep'])).toBe('A zeppelin.')
  expect(excerpt('A zeppelin.', ['boat'])).toBeNull()
})

test('a text without spaces is cut all the same', () => {
  expect(excerpt(`${'天'.repeat(500)} 東京都の${'天'.repeat(500)}`, ['東京'])?.length).toBeLessThan(260)
})
