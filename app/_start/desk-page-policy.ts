import { randomBytes } from 'node:crypto'

/** The part of what Next renders a page with that is used here. */
export interface RenderContext {
  parsedRequestHeaders?: { nonce?: string }
}

interface Response {
  setHeader(name: string, value: string): unknown
}

/** Where the pages of the desk lie, as Next names them. */
const deskPages = '/(desk)/admin/'

/**
 * Gives a page of the desk its content policy, with a word of chance that is its own: only scripts that have it are run.
 * Done where pages are rendered, as for readers' pages, so that it holds on `next start` and in the functions of a
 * deployment alike, without a proxy before the desk. It is a second wall: who may see and do what is asked by each page and
 * act itself.
 */
export function guardDeskPage(page: string, context: RenderContext, response: Response): void {
  if (!page.startsWith(deskPages)) return
  const nonce = randomBytes(18).toString('base64')
  // Next puts it on every script that it writes, as if a proxy had asked for it.
  context.parsedRequestHeaders = { ...context.parsedRequestHeaders, nonce }
  response.setHeader('content-security-policy', deskPolicy(nonce))
}

/** What browsers may do with a page of the desk. */
export function deskPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    // The source view brings a sheet of its own, which has the nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    // Pictures are cropped by an attribute, as on readers' pages.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
