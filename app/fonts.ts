import localFont from 'next/font/local'

// The files are cut from the packages' by scripts/steps/cut-fonts.mjs before a build. Latin letters in the weights that are
// used, 40 kB and 27 kB, are all that a page waits for, and not for long: where a file comes late, the page stays in the
// reader's own face and the next one has ours. Swapped in, it would move what is being read.
const serif = localFont({
  src: '../.broadsheet/fonts/newsreader.woff2',
  weight: '400 700',
  variable: '--font-serif',
  display: 'optional',
  adjustFontFallback: false,
})

const sans = localFont({
  src: '../.broadsheet/fonts/franklin.woff2',
  weight: '400 700',
  variable: '--font-sans',
  display: 'optional',
  adjustFontFallback: false,
})

/**
 * Letters that Newsreader lacks. Each face is asked only for those of its own script, and fetched by a page that has one: a
 * page in English alone carries none of them. A page in such a language fetches its face early, see `preload-face.ts`.
 */
const cyrillic = localFont({
  src: '../.broadsheet/fonts/sourceserif.woff2',
  weight: '400 700',
  declarations: [{ prop: 'unicode-range', value: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
  variable: '--font-cyrillic',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})

const arabic = localFont({
  src: '../.broadsheet/fonts/naskh.woff2',
  weight: '400 700',
  declarations: [{ prop: 'unicode-range', value: 'U+0600-06FF,U+0750-077F' }],
  variable: '--font-arabic',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})

/** Class names that define `--font-serif`, `--font-sans`, `--font-cyrillic` and `--font-arabic`. */
export const fontVariables = [serif, sans, cyrillic, arabic].map(({ variable }) => variable).join(' ')
