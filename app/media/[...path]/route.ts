import path from 'node:path'
import { decodedPart } from '@/app/decoded-part'
import { openPaper } from '@/app/newsroom'
import { pictureBlob } from '@/lib/archive/reader-queries'
import { pictureWidths } from '@/lib/article/picture-address'
import { scaledPicture } from '@/lib/media/scale-picture'

/** What may be served from content/media; SVG is left out, since it can carry scripts. */
const types: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** The widest picture, in pixels, that a page shows to who asked the browser to save data. */
const savingWidth = 480

type Context = { params: Promise<{ path: string[] }> }

/** A picture from the content folder, as it is or at one of the paper's widths: `/media/harbour.webp?w=640`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const names = (await params).path
  const type = types[names.at(-1)?.split('.').at(-1)?.toLowerCase() ?? '']
  const asked = new URL(request.url).searchParams.get('w')
  const wanted = asked === null ? null : pictureWidths.find((known) => String(known) === asked)
  const width = wanted && request.headers.get('save-data') === 'on' ? Math.min(wanted, savingWidth) : wanted
  const file = type && width !== undefined ? await readMedia(names) : null
  if (!file || !type || width === undefined) return new Response('There is no such picture.', { status: 404 })
  const headers = {
    'content-type': width ? 'image/webp' : type,
    'content-security-policy': "default-src 'none'; sandbox",
    // The second number is for a proxy or a delivery network: it asks for everybody.
    'cache-control': 'public, max-age=300, s-maxage=300, stale-while-revalidate=86400',
    vary: 'save-data',
    etag: `"${file.blob}-${width ?? 'whole'}"`,
  }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  const bytes = width ? await scale(file, width) : file.bytes
  if (!bytes) return new Response('This file is no picture.', { status: 404 })
  return new Response(new Uint8Array(bytes), { headers })
}

/** By the catalogue, which knows the paper's pictures also while the store cannot be reached. */
async function readMedia(names: string[]) {
  const { archive, store } = await openPaper()
  const blob = await pictureBlob(archive.database, `/media/${names.map(decodedPart).join('/')}`)
  return blob && { blob, bytes: await store.readAt(blob) }
}

async function scale({ bytes, blob }: { bytes: Uint8Array; blob: string }, width: number) {
  const { folders } = await openPaper()
  return scaledPicture({
    folder: path.join(/* turbopackIgnore: true */ folders.state, 'pictures'),
    bytes,
    blob,
    width,
  }).catch(() => null)
}
