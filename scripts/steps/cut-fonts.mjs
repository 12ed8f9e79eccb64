import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The weights that the style sheets ask for; a heavier one is shown as the heaviest. */
const weights = { min: 400, max: 700 }

/** The faces of `app/fonts.ts`, each with the file of its package, and which letters are kept of it: all by default. */
const faces = [
  { name: 'newsreader', from: 'newsreader/files/newsreader-latin' },
  { name: 'franklin', from: 'libre-franklin/files/libre-franklin-latin' },
  { name: 'sourceserif', from: 'source-serif-4/files/source-serif-4-cyrillic' },
  {
    name: 'naskh',
    from: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic',
    // Without the forms of old encodings and the letters of rarer languages, which are half of the file.
    letters: [
      [0x0600, 0x06ff],
      [0x0750, 0x077f],
      [0x200c, 0x200e],
    ],
  },
]

/**
 * Cuts the variable fonts of the packages to the weights and letters that readers see, into `.broadsheet/fonts/`, from
 * where `next/font` takes them. That is a fourth to a half less for every reader to wait for, with the same outlines.
 *
 * @param {string} project absolute path of the project
 */
export async function cutFonts(project) {
  const folder = path.join(project, '.broadsheet/fonts')
  const stamp = path.join(folder, 'made-from')
  const sources = faces.map(({ from }) =>
    readFileSync(path.join(project, 'node_modules/@fontsource-variable', `${from}-wght-normal.woff2`)),
  )
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)))
  for (const source of sources) hash.update(source)
  const fingerprint = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return
  const { default: subsetFont } = await import('subset-font')
  mkdirSync(folder, { recursive: true })
  for (const [index, { name, letters }] of faces.entries()) {
    const cut = await subsetFont(sources[index], text(letters), {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
    })
    writeFileSync(path.join(folder, `${name}.woff2`), cut)
  }
  writeFileSync(stamp, fingerprint)
}

/** Every letter of these ranges once; by default all of the alphabets' plane, of which a font has what it has. */
function text(
  ranges = [
    [0x20, 0xd7ff],
    [0xf900, 0xfffd],
  ],
) {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
    .join('')
}
