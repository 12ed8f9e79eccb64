import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pictureDifference } from './picture-difference'

const paint = (background: string, height = 10) =>
  sharp({ create: { width: 10, height, channels: 3, background } })
    .png()
    .toBuffer()

test('two pictures of the same page differ nowhere, nor where a letter is drawn a shade otherwise', async () => {
  expect((await pictureDifference(await paint('#fff'), await paint('#fff'))).share).toBe(0)
  expect((await pictureDifference(await paint('#fff'), await paint('#f0f0f0'))).share).toBe(0)
})

test('a line of another colour is found and marked', async () => {
  const line = await sharp({ create: { width: 10, height: 1, channels: 3, background: '#a00' } })
    .png()
    .toBuffer()
  const after = await sharp(await paint('#fff'))
    .composite([{ input: line, left: 0, top: 4 }])
    .png()
    .toBuffer()
  const { share, picture } = await pictureDifference(await paint('#fff'), after)
  expect(share).toBe(0.1)
  const { data } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  expect([...data.subarray(4 * 30, 4 * 30 + 3)]).toEqual([200, 0, 0])
})

test('what a page has grown by differs', async () => {
  expect((await pictureDifference(await paint('#fff'), await paint('#fff', 20))).share).toBe(0.5)
})
