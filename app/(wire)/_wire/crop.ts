import { printedFile } from '@/app/(reader)/_page/printed-file'
import { newsroom } from '@/app/newsroom'
import { pictureBlob } from '@/lib/archive/reader-queries'
import { visibleArticle } from '@/lib/archive/wire-queries'
import { cropShapes } from '@/lib/article/crop-address'
import { cropPicture } from '@/lib/media/crop-picture'
import type { WireDocument } from './answer'

/** The crop of an article's picture by its name, `two-tides.16x9.jpg`; null where readers see no such picture. */
export async function crop(name: string, now: number): Promise<WireDocument | null> {
  const [id, shaped, ...rest] = name.split('.')
  const shape = rest.join() === 'jpg' && cropShapes.find((known) => known === shaped)
  const { archive, store } = await newsroom()
  const found = id && shape ? await visibleArticle(archive.database, id, now) : null
  const image = found && (await printedFile(found)).article.image
  const blob = image && (await pictureBlob(archive.database, image.src))
  if (!blob || !shape) return null
  const bytes = await cropPicture(await store.readAt(blob), shape, image.focus).catch((error: unknown) =>
    console.error(`content${image.src} could not be cut to ${shape}:`, error),
  )
  return bytes ? { type: 'picture', text: new Uint8Array(bytes) } : null
}
