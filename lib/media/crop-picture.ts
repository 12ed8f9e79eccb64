import sharp from 'sharp'
import type { CropShape } from '../article/crop-address'

/** Wide enough for what search engines show large, in pixels. */
const widest = 1200

/**
 * Cuts a picture to a shape and keeps as much of it as there is, around the point that matters. Never enlarged.
 *
 * @param focus the point from the top left, `30% 60%`; the middle where it is left out
 * @returns a JPEG
 * @throws when the bytes are no picture
 */
export async function cropPicture(bytes: Uint8Array, shape: CropShape, focus = '50% 50%'): Promise<Buffer> {
  const [across = 1, down = 1] = shape.split('x').map(Number)
  const { autoOrient: own } = await sharp(bytes).metadata()
  const width = Math.min(own.width, Math.round((own.height * across) / down))
  const height = Math.min(own.height, Math.round((own.width * down) / across))
  const [x = 50, y = 50] = focus.split(/\s+/).map(Number.parseFloat)
  return sharp(bytes)
    .autoOrient()
    .extract({ width, height, left: within(own.width, width, x), top: within(own.height, height, y) })
    .resize({ width: widest, withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()
}

/** Where a part begins that has its middle as near to a point as the whole allows. */
function within(whole: number, part: number, percent: number): number {
  return Math.max(0, Math.min(whole - part, Math.round((whole * percent) / 100 - part / 2)))
}
