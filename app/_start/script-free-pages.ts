import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AppPageRouteModule } from 'next/dist/server/route-modules/app-page/module'
import { notePageInMaking } from '../pages-in-making'
import { noteScriptsRemoved } from '../scripts-removed'
import { guardDeskPage, type RenderContext } from './desk-page-policy'
import { isForeignAct } from './foreign-act'
import { inlineSheets } from './inline-sheets'
import { readerHtml } from './script-free-html'

/**
 * The pages that carry no scripts: readers' own, what live pages ask for, and the preview of one that is shown to people
 * outside the newsroom.
 */
const scriptFree = ['/(reader)/', '/(text)/', '/(live)/', '/(desk)/preview/']

/**
 * What readers' browsers may do with a page: show it. Styles may stand in attributes, since charts need them. Without a
 * script a page asks for nothing; what looks at it from outside, as Lighthouse does, reads robots.txt in its name.
 */
const policy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** The policy of one page: with its own style element, and on live coverage with our one script, which may ask us for more. */
function policyOf(live: boolean, styles = ''): string {
  return policy
    .replace("script-src 'none'", live ? "script-src 'self'" : "script-src 'none'")
    .replace("style-src 'self'", `style-src 'self' ${styles}`.trim())
}

const sheets = new Map<string, string | undefined>()

/** A style sheet of this build; undefined on Vercel, where they lie on its network and pages link to them. */
function sheetOf(name: string): string | undefined {
  if (!sheets.has(name)) {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), '.next/static/chunks', name)
    sheets.set(name, existsSync(file) ? readFileSync(file, 'utf8') : undefined)
  }
  return sheets.get(name)
}

type Method = (
  this: AppPageRouteModule,
  request: Request,
  response: Response,
  context: RenderContext,
) => Promise<Rendered>

/** The parts of Next's render result that are used here; `response` is private to Next. */
interface Rendered {
  contentType: string | null
  metadata: { statusCode?: number; headers?: Record<string, unknown> }
  response: unknown
  toUnchunkedString(stream: true): Promise<string>
}

/** The parts of a request that are used here; this is not the web’s own `Request`. */
type Request = Parameters<typeof isForeignAct>[0]

interface Response {
  statusCode: number
  removeHeader(name: string): void
  setHeader(name: string, value: string): unknown
}

/**
 * Wraps what Next renders pages with, so that the pages of `app/(reader)` reach cache and reader without scripts, with
 * a policy that forbids them and with the status that the page asked for, and the desk's with theirs. Next 16 has no switch for this; see
 * docs/decisions/reader-pages-without-scripts.md.
 */
export function removeScriptsFromReaderPages(): void {
  const prototype = pageModulePrototype()
  noteScriptsRemoved(prototype !== null)
  if (!prototype) {
    console.error(
      'READER PAGES WILL CARRY SCRIPTS: this version of Next has no AppPageRouteModule to wrap. Install the version of Next that package.json names.',
    )
    return
  }
  prototype.render = wrapped(prototype.render)
  prototype.prerender = wrapped(prototype.prerender)
}

/** The prototype that all page modules of this process share, or null where Next has moved it. */
function pageModulePrototype(): Record<'render' | 'prerender', Method> | null {
  try {
    // By way of the project's own folder, since the bundler would make a second copy of the module.
    const require = createRequire(path.join(process.cwd(), 'package.json'))
    const runtime = require('next/dist/compiled/next-server/app-page-turbo.runtime.prod.js')
    const prototype = runtime.AppPageRouteModule?.prototype
    return typeof prototype?.render === 'function' && typeof prototype?.prerender === 'function' ? prototype : null
  } catch {
    return null
  }
}

function wrapped(method: Method): Method {
  return async function (request, response, context) {
    guardDeskPage(this.definition.page, context, response)
    const making = method.call(this, request, response, context)
    notePageInMaking(making)
    const outcome = await making
    // A failed prerender wraps the result that it had come to.
    const result = 'result' in outcome ? (outcome as unknown as { result: Rendered }).result : outcome
    if (response.statusCode === 500 && isForeignAct(request)) {
      result.metadata.statusCode = 403
      response.statusCode = 403
    }
    const ours = scriptFree.some((folder) => this.definition.page.startsWith(folder))
    if (!ours || !result.contentType?.startsWith('text/html')) return outcome
    const { html: plain, status, live } = readerHtml(await result.toUnchunkedString(true))
    const { html, hash } = inlineSheets(plain, sheetOf)
    if (status) {
      result.metadata.statusCode = status
      response.statusCode = status
    }
    // Next would send a redirect's address twice, from the response and from the stored headers.
    if (result.metadata.headers?.location) response.removeHeader('location')
    result.metadata.headers = {
      ...result.metadata.headers,
      'content-security-policy': policyOf(live, hash),
      // What is away is asked for anew after a minute.
      ...(status === 503 && { 'retry-after': '60' }),
    }
    result.response = html
    return outcome
  }
}
