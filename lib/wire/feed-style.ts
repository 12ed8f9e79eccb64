/**
 * What the style sheet of feeds says in words, for somebody who has opened one in a browser; public/feed.css has the looks.
 *
 * @param words what a feed is for, in the paper’s language
 */
export function feedStyle(words: string, direction: 'ltr' | 'rtl'): string {
  return `rss { direction: ${direction} }\nchannel::before { content: "${cssText(words)}" }\n`
}

/** Words between the quotation marks of a style sheet: signs that end or begin something there are written as numbers. */
function cssText(words: string): string {
  return words.replace(/["\\<\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
}
