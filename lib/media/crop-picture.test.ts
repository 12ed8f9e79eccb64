import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cropPicture } from './crop-picture'

/** A dark picture of 400 by 200 pixels with a bright square at its right edge. */
async function lamp(): Promise<Buffer> {
  const light = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  return sharp({ create: { width: 400, height: 200, channels: 3, background: '#111' } })
    .composite([{ input: light, left: 330, top: 70 }])
    .png()
    .toBuffer()
}
const brightest = async (jpeg: Buffer) => (await sharp(jpeg).greyscale().stats()).channels[0]?.max ?? 0

describe('a picture cut for search engines', () => {
  test.each([
    ['16x9', 356, 200],
    ['4x3', 267, 200],
    ['1x1', 200, 200],
  ] as const)('to %s keeps all that the shape allows', async (shape, width, height) => {
    const { format, ...size } = await sharp(await cropPicture(await lamp(), shape)).metadata()
    expect([format, size.width, size.height]).toEqual(['jpeg', width, height])
  })

  test('keeps the point that matters, also at an edge', async () => {
    expect(await brightest(await cropPicture(await lamp(), '1x1', '90% 50%'))).toBeGreaterThan(240)
    expect(await brightest(await cropPicture(await lamp(), '1x1', '0% 0%'))).toBeLessThan(60)
  })

  test('is at most 1,200 pixels wide', async () => {
    const large = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#456' } })
      .png()
      .toBuffer()
    const { width, height } = await sharp(await cropPicture(large, '4x3')).metadata()
    expect([width, height]).toEqual([1200, 900])
  })
})
