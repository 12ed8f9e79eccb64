import { expect, test } from 'vitest'
import { printedNames } from '../article/printed-changes'
import { fieldLabel } from './field-label'
import { inEnglish } from './words'

test('every field that a page shows has a label in the paper’s language, and so have its parts', () => {
  for (const name of printedNames) expect([name, fieldLabel(name)]).toEqual([name, expect.any(String)])
  const label = fieldLabel('image.credit')
  expect(label && inEnglish.say(label)).toBe('Picture')
  expect(['seoTitle', 'constructor', ''].map(fieldLabel)).toEqual([undefined, undefined, undefined])
})
