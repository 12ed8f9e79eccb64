import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Headlines, headlineLengths } from './headline-lengths'
import { lineWidth } from './line-width'

const verdicts = (headlines: Headlines) =>
  Object.fromEntries(headlineLengths(headlines).map(({ place, verdict }) => [place, verdict]))
const long =
  'Why two high tides come each day, and why they are never quite equal in the harbours of the Atlantic coast'

test('a short headline fits everywhere', () => {
  expect(verdicts({ headline: 'The dam holds' })).toEqual({
    print: { state: 'fits' },
    search: { state: 'fits' },
    social: { state: 'fits' },
  })
})

test('a long headline is cut by search engines after a whole word', () => {
  expect(verdicts({ headline: long })).toEqual({
    print: { state: 'fits' },
    search: { state: 'cut', after: 'Why two high tides come each day, and why they are never' },
    social: {
      state: 'cut',
      after: 'Why two high tides come each day, and why they are never quite equal in the harbours of the',
    },
  })
})

test('the search title and the social headline are judged in place of the headline', () => {
  const found = headlineLengths({ headline: long, seoTitle: 'Why two tides?', socialHeadline: ' ' })
  expect(found.map(({ place, text }) => [place, text])).toEqual([
    ['print', long],
    ['search', 'Why two tides?'],
    ['social', long],
  ])
})

test('narrow letters leave room for more of them', () => {
  expect(verdicts({ headline: 'ill '.repeat(20) }).search).toEqual({ state: 'fits' })
  expect(verdicts({ headline: 'MMMM '.repeat(9) }).search).toMatchObject({ state: 'cut' })
})

test('some networks cut between seventy and a hundred characters, and print likes no more than 110', () => {
  expect(verdicts({ headline: 'a'.repeat(80) }).social).toEqual({ state: 'long' })
  expect(verdicts({ headline: 'a'.repeat(111) }).print).toEqual({ state: 'long' })
})

test('no headline yet is no fault', () => {
  expect(verdicts({ headline: ' \n' }).search).toEqual({ state: 'empty' })
})

test('a script without spaces is cut between its characters', () => {
  expect(verdicts({ headline: '水'.repeat(60) }).search).toEqual({ state: 'cut', after: '水'.repeat(28) })
})

test('what is kept is always a beginning of the text, and the shorter text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (headline) => {
      for (const { text, verdict } of headlineLengths({ headline })) {
        if (verdict.state !== 'cut') continue
        expect(text.startsWith(verdict.after)).toBe(true)
        expect(verdict.after.length).toBeLessThan(text.length)
      }
    }),
  )
})

test('a line is as wide as Arial sets it', () => {
  // Measured in a browser with Liberation Sans, whose widths are Arial's.
  expect(lineWidth('Hamburgefonstiv', 20)).toBeCloseTo(151.18, 1)
  expect(lineWidth('é', 20)).toBe(lineWidth('e', 20))
})
