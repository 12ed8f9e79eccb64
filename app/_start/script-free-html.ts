/** A page's HTML as readers get it, and the status that the page asked for. */
export interface ReaderHtml {
  html: string
  /** 404 or 410 for a page that has nothing to show. */
  status?: number
}

/** Whole script elements; the content of one cannot contain its own closing tag. */
const scripts = /<script\b([^>]*)>[\s\S]*?<\/script>/g
/** Decided on the opening tag alone: the flight data inside a script can hold the same words. */
const harmless = /^(?:[^>]*\s)?type="(?:application\/ld\+json|speculationrules)"/
const scriptPreloads = /<link\b[^>]*\bas="script"[^>]*>/g
/** Marks that React's client would need to take the page over. */
const hydrationMarks = /<!--(?:\/?\$[!?~]?| |\/?&)-->/g
const emptyPortal = /<div hidden=""><\/div>/g
const statusMark = /<meta name="broadsheet-status" content="(\d{3})"\/?>/

/** Takes out of a reader page every script that a browser would run, and what only served those scripts. */
export function readerHtml(page: string): ReaderHtml {
  const status = statusMark.exec(page)?.[1]
  const html = page
    .replace(scripts, (element, attributes: string) => (harmless.test(attributes) ? element : ''))
    .replace(scriptPreloads, '')
    .replace(hydrationMarks, '')
    .replace(emptyPortal, '')
    .replace(statusMark, '')
  return { html, status: status ? Number(status) : undefined }
}
