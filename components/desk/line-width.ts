// Widths of Arial and Helvetica, in thousandths of the size, from the face's published metrics; search engines set
// titles in it. Signs of the same width stand together.
const widths: readonly [number, string][] = [
  [191, "'"],
  [222, 'ijl‘’'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft\u00a0·'],
  [333, '()-`r“”'],
  [355, '"'],
  [389, '*'],
  [469, '^'],
  [500, 'Jckszvxy'],
  [584, '+<=>~'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '—…'],
  [1015, '@'],
]
const widthOf = new Map(widths.flatMap(([width, signs]) => Array.from(signs, (sign) => [sign, width] as const)))
const usual = 556
const square =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uff01-\uff5e]/u
const weightless = /[\p{M}\u200b-\u200f\u00ad]/u

/** About how many pixels wide a line of Arial is. Within a few per cent for Latin scripts, rougher for others. */
export function lineWidth(text: string, size: number): number {
  let sum = 0
  // An accented letter is as wide as its letter; NFC first keeps Korean syllables whole.
  for (const sign of text.normalize('NFC')) sum += thousandths(sign)
  return (sum * size) / 1000
}

function thousandths(sign: string): number {
  if (weightless.test(sign)) return 0
  if (square.test(sign)) return 1000
  return widthOf.get(sign) ?? widthOf.get(sign.normalize('NFD').charAt(0)) ?? usual
}
