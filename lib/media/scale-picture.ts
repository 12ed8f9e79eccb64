import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

/** Scaling in progress, by file, so that a hundred readers of a new front cost one. */
const underWay = new Map<string, Promise<Buffer>>()

/**
 * A picture at another width as WebP, never enlarged, turned as its EXIF says and without its EXIF. Kept in a folder
 * under the blob's id, so that a file is made once and is never out of date.
 *
 * @param options.folder where scaled pictures are kept
 * @param options.bytes the picture
 * @param options.blob its Git id
 * @param options.width in pixels
 * @throws when the bytes are no picture
 */
export function scaledPicture(options: {
  folder: string
  bytes: Uint8Array
  blob: string
  width: number
}): Promise<Buffer> {
  const file = path.join(options.folder, `${options.blob}-${options.width}.webp`)
  const started = underWay.get(file) ?? readOrMake(file, options).finally(() => underWay.delete(file))
  underWay.set(file, started)
  return started
}

async function readOrMake(
  file: string,
  { folder, bytes, width }: { folder: string; bytes: Uint8Array; width: number },
): Promise<Buffer> {
  const kept = await readFile(file).catch(() => null)
  if (kept) return kept
  const scaled = await sharp(bytes)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
  try {
    await mkdir(folder, { recursive: true })
    const unfinished = `${file}.${process.pid}.tmp`
    await writeFile(unfinished, scaled)
    await rename(unfinished, file)
  } catch (error) {
    // A full disk costs time, not the picture.
    console.error(`A scaled picture could not be kept in ${folder}: ${String(error)}`)
  }
  return scaled
}
