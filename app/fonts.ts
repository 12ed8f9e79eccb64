import localFont from 'next/font/local'

// The weight axis of the Latin subset, 58 kB and 29 kB, is all that a page waits for, and not for long: where a file comes
// late, the page stays in the reader's own face and the next one has ours. Swapped in, it would move what is being read,
// since the fallbacks are measured for Times and Arial, which telephones and Linux do not have.
const serif = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-serif',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})

const sans = localFont({
  src: '../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-sans',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

/**
 * Letters that Newsreader lacks. Each face is asked only for those of its own script, and fetched by a page that has one: a
 * page in English alone carries none of them.
 */
const cyrillic = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2',
  weight: '200 900',
  declarations: [{ prop: 'unicode-range', value: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
  variable: '--font-cyrillic',
  preload: false,
  adjustFontFallback: false,
})

const arabic = localFont({
  src: '../node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  weight: '400 700',
  declarations: [{ prop: 'unicode-range', value: 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+FB50-FDFF,U+FE70-FEFC' }],
  variable: '--font-arabic',
  preload: false,
  adjustFontFallback: false,
})

/** Class names that define `--font-serif`, `--font-sans`, `--font-cyrillic` and `--font-arabic`. */
export const fontVariables = [serif, sans, cyrillic, arabic].map(({ variable }) => variable).join(' ')
