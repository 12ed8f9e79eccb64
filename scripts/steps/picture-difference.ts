import sharp from 'sharp'

/** How far a pixel's colour may be off, of 255, before it counts: fonts are not drawn to the last bit alike. */
const tolerance = 24

/** How much of two pictures differs, and where. */
export interface Difference {
  /** The share of the pixels, 0 to 1. */
  share: number
  /** White, with what differs in red. */
  picture: Buffer
}

/** Compares two pictures pixel by pixel; what only one of them covers differs, too. */
export async function pictureDifference(before: Buffer, after: Buffer): Promise<Difference> {
  const sizes = await Promise.all([before, after].map((picture) => sharp(picture).metadata()))
  const width = Math.max(...sizes.map((size) => size.width))
  const height = Math.max(...sizes.map((size) => size.height))
  // Outside a picture stands a colour that no page has.
  const pixels = (picture: Buffer) =>
    sharp({ create: { width, height, channels: 3, background: '#f0f' } })
      .composite([{ input: picture, left: 0, top: 0 }])
      .removeAlpha()
      .raw()
      .toBuffer()
  const [old, now] = [await pixels(before), await pixels(after)]
  const marked = Buffer.alloc(width * height * 3, 255)
  let count = 0
  for (let at = 0; at < old.length; at += 3) {
    const off = [0, 1, 2].some((part) => Math.abs((old[at + part] ?? 0) - (now[at + part] ?? 0)) > tolerance)
    if (!off) continue
    count += 1
    marked.set([200, 0, 0], at)
  }
  const picture = sharp(marked, { raw: { width, height, channels: 3 } }).png()
  return { share: count / (width * height), picture: await picture.toBuffer() }
}
