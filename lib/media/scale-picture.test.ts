import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { scaledPicture } from './scale-picture'

test('a picture is scaled once, kept, and never enlarged', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'pictures-'))
  const folder = path.join(root, 'pictures')
  const bytes = await sharp({ create: { width: 1000, height: 500, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const scale = (width: number) => scaledPicture({ folder, bytes, blob: 'b10b', width })
  const many = await Promise.all([scale(320), scale(320), scale(1920)])
  const sizes = await Promise.all(many.map((picture) => sharp(picture).metadata()))
  expect(sizes.map(({ width, height, format }) => `${width}x${height} ${format}`)).toEqual([
    '320x160 webp',
    '320x160 webp',
    '1000x500 webp',
  ])
  expect((await readdir(folder)).sort()).toEqual(['b10b-1920.webp', 'b10b-320.webp'])
  expect(await scale(320)).toEqual(many[0])
  await rm(root, { recursive: true })
})

test('bytes that are no picture are refused', async () => {
  const options = { folder: tmpdir(), bytes: new TextEncoder().encode('<svg/>'), blob: 'none', width: 320 }
  await expect(scaledPicture(options)).rejects.toThrow()
})
