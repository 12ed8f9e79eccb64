import { countCharacters } from './count-text'
import { lineWidth } from './line-width'

/** What the form says of an article's headlines. */
export interface Headlines {
  headline: string
  /** What search engines get, if not the headline. */
  seoTitle?: string
  /** What shared links get, if not the headline. */
  socialHeadline?: string
}

/** How a headline fares in one of its places. */
export interface HeadlineLength {
  place: 'print' | 'search' | 'social'
  /** The words that this place gets. */
  text: string
  characters: number
  /** `long` is whole and more than one likes to read; `cut` loses its end, and keeps what stands before. */
  verdict: { state: 'empty' | 'fits' | 'long' } | { state: 'cut'; after: string }
}

/** What the schema asks of a headline. */
const longestInPrint = 110
// Google sets titles in Arial at 20 pixels and gives them one line of about 580, near sixty characters.
const searchLine = { pixels: 580, size: 20 }
// Cards of large networks show one or two lines: seventy characters everywhere, a hundred at best.
const social = { everywhere: 70, most: 100 }

/** How the headlines of an article fare in print, in search results and in shared links. */
export function headlineLengths({ headline, seoTitle, socialHeadline }: Headlines): HeadlineLength[] {
  const search = oneLine(seoTitle) || oneLine(headline)
  const shared = oneLine(socialHeadline) || oneLine(headline)
  return [
    judge('print', oneLine(headline), (text) =>
      countCharacters(text) > longestInPrint ? { state: 'long' } : { state: 'fits' },
    ),
    judge('search', search, (text) => {
      const after = wholeWords(text, (part) => lineWidth(`${part}…`, searchLine.size) <= searchLine.pixels)
      return lineWidth(text, searchLine.size) <= searchLine.pixels ? { state: 'fits' } : { state: 'cut', after }
    }),
    judge('social', shared, (text) => {
      const characters = countCharacters(text)
      if (characters <= social.everywhere) return { state: 'fits' }
      if (characters <= social.most) return { state: 'long' }
      return { state: 'cut', after: wholeWords(text, (part) => countCharacters(part) < social.most) }
    }),
  ]
}

function judge(
  place: HeadlineLength['place'],
  text: string,
  verdict: (text: string) => HeadlineLength['verdict'],
): HeadlineLength {
  return { place, text, characters: countCharacters(text), verdict: text === '' ? { state: 'empty' } : verdict(text) }
}

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim()

/** As many whole words as fit; of a text without spaces, as many characters. */
function wholeWords(text: string, fits: (part: string) => boolean): string {
  let kept = ''
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const part = text.slice(0, index + word.length)
    if (!fits(part)) break
    kept = part
  }
  if (kept !== '') return kept
  for (const character of text) {
    if (!fits(kept + character)) break
    kept += character
  }
  return kept
}
