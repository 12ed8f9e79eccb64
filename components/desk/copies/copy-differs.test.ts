import { expect, test } from 'vitest'
import { copyDifferences, copyDiffers } from './copy-differs'

const form = (body: string, texts: Record<string, string> = {}) => ({ texts, body })
const differs = (kept: ReturnType<typeof form>, opened: ReturnType<typeof form>) => copyDiffers({ form: kept }, opened)

test('a copy that differs by its line endings alone is the same', () => {
  expect(differs(form('One\r\nTwo', { headline: 'A\rB' }), form('One\nTwo', { headline: 'A\nB' }))).toBe(false)
})

test('a space and an empty line are differences', () => {
  expect(differs(form('One'), form('One '))).toBe(true)
  expect(differs(form('One\n\n'), form('One\n'))).toBe(true)
})

test('a field that one of them does not have is empty', () => {
  expect(differs(form('', { kicker: '' }), form(''))).toBe(false)
  expect(copyDifferences({ form: form('a', { kicker: 'Tides' }) }, form('b'))).toEqual([
    { name: 'kicker', kept: 'Tides', opened: '' },
    { name: 'body', kept: 'a', opened: 'b' },
  ])
})
