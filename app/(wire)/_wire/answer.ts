import { createHash } from 'node:crypto'
import { endAfter, endByNextAppearance } from '@/app/(reader)/_page/lifetime'
import { notePageInMaking } from '@/app/pages-in-making'
import { contentTypes } from '@/app/wire-types.mjs'

/** A document for machines. */
export interface WireDocument {
  type: keyof typeof contentTypes
  /** A picture has bytes. */
  text: string | Uint8Array<ArrayBuffer>
  /** When it grows old by itself, in milliseconds since 1970; also at the next appearance of a story, in any case. */
  ends?: number
  /** A Link header: where news of it is to be had. */
  link?: string
}

/** A browser may show such a document, with our style sheet, and do nothing else with it. */
const policy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'"

/**
 * Answers with a document, or 404 where there is none. It is kept like a page of the paper: until a change touches it, or
 * until a story appears by itself.
 */
export async function answer(make: (now: number) => Promise<WireDocument | null>): Promise<Response> {
  const now = Date.now()
  const making = make(now)
  // What was being made while its story changed is marked again; see app/follow-changes.ts.
  notePageInMaking(making)
  const made = await making
  if (!made) {
    await endAfter(60)
    return new Response(null, { status: 404 })
  }
  await endByNextAppearance(now, made.ends)
  return new Response(made.text, {
    headers: {
      'content-type': contentTypes[made.type],
      'content-security-policy': policy,
      // Weak, since it is sent packed and unpacked; app/_start/not-modified.ts compares.
      etag: `W/"${createHash('sha256').update(made.text).digest('base64url').slice(0, 22)}"`,
      ...(made.link ? { link: made.link } : {}),
    },
  })
}
