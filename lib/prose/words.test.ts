import { expect, test } from 'vitest'
import { checkBody } from './check-body'
import { countWords } from './count-words'
import { nearest } from './nearest'

function words(source: string): { text: string; words: number } {
  const body = checkBody(source)
  if (!body.ok) throw new Error(body.problems[0]?.message)
  return { text: body.text, words: body.words }
}

test('search reads words, and neither marks nor footnote numbers', () => {
  const source =
    '## The *dam*\n\nRain[^1] fell on [Anna](https://example.org)’s ~~roof~~.\n\n- One\n- Two\n\n| a | b |\n| - | - |\n| c | d |\n\n[^1]: A source.'
  expect(words(source).text).toBe('The dam\nRain fell on Anna’s roof.\nOne\nTwo\na\nb\nc\nd\nA source.')
})

test('search finds what components print', () => {
  const { text } = words(
    '<Figure src="/media/a.webp" alt="The dam" caption="It broke." credit="AP" />\n\n<Factbox title="Why">Age.</Factbox>\n\n![A bridge](/media/b.webp)',
  )
  expect(text).toBe('The dam\nIt broke.\nAP\nWhy\nAge.\nA bridge')
})

test('words are counted as a reader counts them', () => {
  expect(countWords('The dam didn’t hold: 1,200 well-known homes, U.S. aid.')).toBe(9)
  expect(countWords('')).toBe(0)
  expect(countWords('Вода поднялась на два метра')).toBe(5)
  expect(countWords('ارتفع منسوب النهر')).toBe(3)
  expect(countWords('川の水位が上がった')).toBeGreaterThan(3)
})

test('a slip of the pen finds the name that was meant', () => {
  expect(nearest('pulquote', ['Figure', 'PullQuote'])).toBe('PullQuote')
  expect(nearest('Gallery', ['Figure', 'PullQuote'])).toBeUndefined()
  expect(nearest('a'.repeat(100_000), ['Figure'])).toBeUndefined()
})
