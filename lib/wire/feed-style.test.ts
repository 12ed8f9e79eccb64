import { expect, test } from 'vitest'
import { feedStyle } from './feed-style'

test('a feed opened in a browser says what it is for in the paper’s language, from its side', () => {
  expect(feedStyle('هذه خلاصة', 'rtl')).toBe('rss { direction: rtl }\nchannel::before { content: "هذه خلاصة" }\n')
})

test('no word ends the style sheet', () => {
  expect(feedStyle('A "feed"\n\\ }', 'ltr')).toContain('content: "A \\22 feed\\22 \\a \\5c  }" }')
})
