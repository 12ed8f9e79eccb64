import { newsroom } from '@/app/newsroom'

/** What may be served from content/media; SVG is left out, since it can carry scripts. */
const types: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** A picture from the content folder. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const { path } = await params
  const type = types[path.at(-1)?.split('.').at(-1)?.toLowerCase() ?? '']
  const file = type ? await readMedia(path) : null
  if (!file || !type) return new Response('There is no such picture.', { status: 404 })
  const headers = {
    'content-type': type,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
    etag: `"${file.blob}"`,
  }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  return new Response(Buffer.from(file.bytes), { headers })
}

async function readMedia(path: string[]) {
  try {
    return await (await newsroom()).store.read(`media/${path.map(decodeURIComponent).join('/')}`)
  } catch (error) {
    // An address that leaves the content folder, or that is no address, names no picture.
    // By name, since the store may have been loaded from another bundle of the same code.
    if (error instanceof Error && ['ContentPathError', 'URIError'].includes(error.name)) return null
    throw error
  }
}
