import { expect, test } from 'vitest'
import { compareFields } from './compare-fields'

test('every changed field is named as in the form, with the words that came and went', () => {
  const older = { headline: 'Two tides', section: 'science', topics: ['Moon'], sources: [{ title: 'Almanac' }] }
  const newer = { headline: 'Three tides', section: 'science', topics: ['Moon', 'Sea'], image: { credit: 'AP' } }
  const changes = compareFields(older, newer)
  expect(changes.map(({ title }) => title)).toEqual(['Headline', 'Topics', 'Picture: Credit', 'Sources 1: Title'])
  expect(changes[0]?.parts).toEqual([
    { text: 'Two', change: 'removed' },
    { text: 'Three', change: 'added' },
    { text: ' tides', change: 'same' },
  ])
})

test('fields that say the same are left out', () => {
  expect(compareFields({ headline: 'Two tides', kicker: '' }, { headline: 'Two tides' })).toEqual([])
})
