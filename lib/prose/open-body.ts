import type { Problem } from '../article/problem'
import type { OpenedBody, ProseDocument } from './document/document'
import { sameDocument } from './document/normalize-document'
import { parseInWorker } from './parse-prose'
import { tooTangled } from './problems'

/** A body ready for the editor, or what keeps it from being opened there; its source can be edited all the same. */
export type BodyToEdit = { ok: true; opened: OpenedBody } | { ok: false; problems: Problem[] }

/** Reads a body for the rich editor on the parser's own threads, so that no text can hang the desk. */
export async function openBody(source: string): Promise<BodyToEdit> {
  const answer = await parseInWorker({ act: 'open', source })
  return answer ?? { ok: false, problems: [{ line: 1, message: tooTangled }] }
}

/** Whether a printed body says what the editor holds: the last look before it is saved. */
export async function readsAs(source: string, document: ProseDocument): Promise<boolean> {
  const body = await openBody(source)
  return body.ok && sameDocument(body.opened.document, document)
}
