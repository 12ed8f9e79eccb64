import sharp, { type OverlayOptions } from 'sharp'
import { cardSize } from './card-size'
import { setType } from './card-type'

/** What the card of an article shows. */
export interface CardParts {
  paper?: string
  /** Above the headline: `Science · Tides`. */
  label?: string
  headline: string
  byline?: string
  /** The language of the article, as a tag. */
  language: string
  direction: 'ltr' | 'rtl'
  /** The bytes of its picture. */
  picture?: Uint8Array
  /** Absolute paths of the font files. */
  fonts: string[]
}

const margin = 64
const pictureWidth = 420
const colours = { paper: '#fffdf8', ink: '#17140f', muted: '#5c554b', accent: '#8f1d14', rule: '#d8d0c2' }

/** The picture that is shown where somebody shares an article: the paper, the headline, who wrote it. A JPEG. */
export async function drawCard(parts: CardParts): Promise<Buffer> {
  const { direction, fonts, language } = parts
  const picture = parts.picture && (await cropped(parts.picture))
  const width = cardSize.width - 2 * margin - (picture ? pictureWidth : 0)
  const start = picture && direction === 'rtl' ? margin + pictureWidth : margin
  const set = (words: string | undefined, sizes: number[], height: number, colour: string) =>
    words ? setType(words, { fonts, width, height, sizes, colour, language, direction }) : undefined
  const [paper, label, headline, byline] = await Promise.all([
    set(parts.paper, [40, 30], 48, colours.ink),
    set(parts.label, [28, 22], 36, colours.accent),
    set(parts.headline, [84, 72, 62, 54, 46, 40, 34, 28], 320, colours.ink),
    set(parts.byline, [26, 20], 32, colours.muted),
  ])
  const rule = { create: { width, height: 2, channels: 3 as const, background: colours.rule } }
  const layers: OverlayOptions[] = [{ input: rule, left: start, top: 122 }]
  for (const [type, top] of [
    [paper, 56],
    [label, 150],
    [headline, 204],
    [byline, 556],
  ] as const) {
    if (!type) continue
    const left = direction === 'rtl' ? start + width - type.width : start
    layers.push({ input: type.input, left, top })
  }
  if (picture) layers.push({ input: picture, left: direction === 'rtl' ? 0 : cardSize.width - pictureWidth, top: 0 })
  return sharp({ create: { ...cardSize, channels: 3, background: colours.paper } })
    .composite(layers)
    .jpeg({ quality: 85, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** A picture that cannot be read is left out. */
function cropped(bytes: Uint8Array): Promise<Buffer | undefined> {
  return sharp(bytes)
    .autoOrient()
    .resize({ width: pictureWidth, height: cardSize.height, fit: 'cover', position: 'attention' })
    .flatten({ background: colours.paper })
    .png()
    .toBuffer()
    .catch(() => undefined)
}
