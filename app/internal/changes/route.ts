import { timingSafeEqual } from 'node:crypto'
import { followChanges } from '@/app/follow-changes'
import { openPaper } from '@/app/newsroom'

/** Told by the watcher that files changed outside the desk. */
export async function POST(request: Request): Promise<Response> {
  const { loopbackKey, kept } = await openPaper()
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${loopbackKey}`)
  if (kept.in !== 'folder' || given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return new Response('Not found', { status: 404 })
  await kept.store.recordOutsideChanges()
  return Response.json({ paths: await followChanges() })
}
