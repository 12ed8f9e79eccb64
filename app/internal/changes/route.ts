import { timingSafeEqual } from 'node:crypto'
import { followChanges } from '@/app/follow-changes'
import { newsroom } from '@/app/newsroom'

/** Told by the watcher that files changed outside the desk. */
export async function POST(request: Request): Promise<Response> {
  const { loopbackKey, store } = await newsroom()
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${loopbackKey}`)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return new Response('Not found', { status: 404 })
  await store.recordOutsideChanges()
  const paths = await followChanges()
  return Response.json({ paths })
}
