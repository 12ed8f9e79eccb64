import sharp from 'sharp'

/** The families of the card's fonts: the paper's own serif, and one for each script that it lacks. */
const families = 'Newsreader SemiBold,Source Serif 4 SemiBold,Noto Naskh Arabic SemiBold,BIZ UDPMincho,'

/** Words set for a card, as a picture of exactly their size. */
export interface SetType {
  input: Buffer
  width: number
  height: number
}

export interface TypeOptions {
  /** Absolute paths of the font files. */
  fonts: string[]
  /** Pixels that it may be wide; longer words go on in the next line. */
  width: number
  /** Pixels that it may be high. */
  height: number
  /** Sizes in pixels to try, largest first; the last is taken in any case. */
  sizes: number[]
  /** `#17140f` */
  colour: string
  /** The language of the words, as a tag: it decides where lines may end. */
  language: string
  /** The direction of that language, whatever the words begin with. */
  direction: 'ltr' | 'rtl'
}

/** Sets words in the largest of the sizes in which they fit; what does not fit even then is cut off. */
export async function setType(
  words: string,
  { fonts, width, height, sizes, colour, language, direction }: TypeOptions,
): Promise<SetType> {
  await registerFonts(fonts)
  // Pango goes by the first letter that has a direction: it is given one that is not seen.
  const first = direction === 'rtl' ? '\u200f' : '\u200e'
  const text = `<span foreground="${colour}" lang="${escaped(language)}">${first}${escaped(words)}</span>`
  let set: SetType | undefined
  for (const size of sizes) {
    const image = sharp({ text: { text, font: `${families} ${size}`, fontfile: fonts[0], width, dpi: 72, rgba: true } })
    const { data, info } = await image.png().toBuffer({ resolveWithObject: true })
    set = { input: data, width: info.width, height: info.height }
    if (set.width <= width && set.height <= height) return set
  }
  if (!set) throw new Error('No size was given.')
  const size = { width: Math.min(set.width, width), height: Math.min(set.height, height) }
  return {
    input: await sharp(set.input)
      .extract({ left: 0, top: 0, ...size })
      .toBuffer(),
    ...size,
  }
}

let registered: Promise<unknown> | undefined

/** A font is known to the whole process once something was set in it. */
function registerFonts(fonts: string[]): Promise<unknown> {
  registered ??= Promise.all(
    fonts.map((fontfile) =>
      sharp({ text: { text: '.', font: families, fontfile, dpi: 72 } })
        .raw()
        .toBuffer(),
    ),
  )
  return registered
}

/** Pango reads markup; these are words. */
function escaped(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;' })[sign] ?? '&amp;')
}
