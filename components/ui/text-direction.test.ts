import { expect, it } from 'vitest'
import { languageAttributes, textDirection } from './text-direction'

it('reads Arabic, Hebrew and Urdu from the right', () => {
  expect(['ar', 'he', 'ur-PK', 'fa-IR'].map(textDirection)).toEqual(['rtl', 'rtl', 'rtl', 'rtl'])
})

it('reads English, Russian and Japanese from the left', () => {
  expect(['en-GB', 'ru', 'ja'].map(textDirection)).toEqual(['ltr', 'ltr', 'ltr'])
})

it('goes by the script where a language has two', () => {
  expect(textDirection('uz-Latn')).toBe('ltr')
})

it('reads a tag that nobody knows from the left', () => {
  expect(textDirection('not a language')).toBe('ltr')
})

it('marks only text that is not in the paper’s own language', () => {
  expect(languageAttributes(undefined)).toEqual({})
  expect(languageAttributes('ar')).toEqual({ lang: 'ar', dir: 'rtl' })
})
