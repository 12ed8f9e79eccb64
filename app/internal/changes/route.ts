import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { followChanges, markPages } from '@/app/follow-changes'
import { newsroom } from '@/app/newsroom'

/** Told by the watcher that files changed outside the desk, or which pages to mark once more. */
export async function POST(request: Request): Promise<Response> {
  const { loopbackKey, store } = await newsroom()
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${loopbackKey}`)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return new Response('Not found', { status: 404 })
  const asked = await request.text()
  if (asked) {
    markPages(z.array(z.string()).parse(JSON.parse(asked)))
    return Response.json({})
  }
  await store.recordOutsideChanges()
  return Response.json({ paths: await followChanges() })
}
