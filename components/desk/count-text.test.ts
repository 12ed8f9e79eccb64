import { expect, test } from 'vitest'
import { countCharacters, countText } from './count-text'

test('a text is measured in words, characters and minutes', () => {
  expect(countText('The dam didn’t hold.\nRain fell.')).toEqual({ words: 6, characters: 30, minutes: 1 })
  expect(countText('word '.repeat(952)).minutes).toBe(4)
})

test('an empty text has no words, and still takes a minute', () => {
  expect(countText('')).toEqual({ words: 0, characters: 0, minutes: 1 })
})

test('characters are counted as a reader sees them', () => {
  expect(countCharacters('cafe\u0301')).toBe(4)
  expect(countCharacters('🌊')).toBe(1)
  expect(countCharacters('👩‍👩‍👧')).toBe(1)
  expect(countCharacters('👍🏽')).toBe(1)
  expect(countCharacters('soft\u00adly')).toBe(6)
  expect(countCharacters('川の水')).toBe(3)
})

test('a text of book length is counted before anybody notices', () => {
  const text = 'Rain fell on the roof of the mill. '.repeat(3000)
  // What the processor took: the clock also counts what runs beside it.
  const began = process.cpuUsage()
  expect(countText(text).words).toBe(24_000)
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(500)
})
