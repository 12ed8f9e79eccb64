import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What machines read, and ask for again and again. */
const documents = /\.(?:xml|json|txt)(?:\?|$)/

/**
 * Answers 304, without the document, to who has it already. Next 16.4 does this for pages alone; the documents say what
 * they are by an `ETag` (app/(wire)/_wire/answer.ts), and whoever polls a feed names the one that he has.
 */
export function answerNotModified(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const known = request.headers['if-none-match']
    const asks = request.method === 'GET' || request.method === 'HEAD'
    if (known && asks && documents.test(request.url ?? '')) leaveOutWhatIsKnown(response, known)
  })
}

/** The head of an answer is written last: by then it is known what it would bring. */
export function leaveOutWhatIsKnown(response: ServerResponse, known: string): void {
  const writeHead = response.writeHead
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    // Next hands headers of routes on as lists.
    const [tag] = [this.getHeader('etag')].flat()
    if (status !== 200 || typeof tag !== 'string' || !names(known, tag))
      return Reflect.apply(writeHead, this, [status, ...rest])
    for (const header of ['content-type', 'content-length', 'content-encoding', 'transfer-encoding'])
      this.removeHeader(header)
    // Node sends no body with this status, whatever is written.
    return Reflect.apply(writeHead, this, [304])
  } as typeof response.writeHead
}

/** Whether one of the tags is this one; weak and strong ones are compared alike. */
function names(known: string, tag: string): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, '')
  return known.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag))
}
