import localFont from 'next/font/local'

// The weight axis of the Latin subset, 58 kB and 29 kB, is all that a page waits for; other scripts use the fallback.
const serif = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-serif',
  adjustFontFallback: 'Times New Roman',
})

/** Italics are rare on a page, so their file is fetched only where one stands. */
const serifItalic = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
  weight: '200 800',
  style: 'italic',
  variable: '--font-serif-italic',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

const sans = localFont({
  src: '../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-sans',
  adjustFontFallback: 'Arial',
})

/** Class names that define `--font-serif`, `--font-serif-italic` and `--font-sans`. */
export const fontVariables = [serif.variable, serifItalic.variable, sans.variable].join(' ')
