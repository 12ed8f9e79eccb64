/** A page's HTML as readers get it, and the status that the page asked for. */
export interface ReaderHtml {
  html: string
  /** 404 or 410 for a page that has nothing to show. */
  status?: number
  /** Whether the page carries the script of live coverage. */
  live: boolean
}

/** Whole script elements; the content of one cannot contain its own closing tag. */
const scripts = /<script\b([^>]*)>[\s\S]*?<\/script>/g
/** Decided on the opening tag alone: the flight data inside a script can hold the same words. */
const harmless = /^(?:[^>]*\s)?type="(?:application\/ld\+json|speculationrules)"/
/** The one script that a reader page may carry, exactly as components/live/new-updates.tsx writes it; nothing in it can vary. */
const liveScript = '<script src="/live.js" defer=""></script>'
const scriptPreloads = /<link\b[^>]*\bas="script"[^>]*>/g
/** Marks that React's client would need to take the page over. */
const hydrationMarks = /<!--(?:\/?\$[!?~]?| |\/?&)-->/g
const emptyPortal = /<div hidden=""><\/div>/g
const statusMark = /<meta name="broadsheet-status" content="(\d{3})"\/?>/

/**
 * Takes out of a reader page every script that a browser would run, but for the one of live coverage, and what only served
 * those scripts.
 */
export function readerHtml(page: string): ReaderHtml {
  const status = statusMark.exec(page)?.[1]
  let live = false
  const isLiveScript = (element: string) => {
    if (live || element !== liveScript) return false
    live = true
    return true
  }
  const html = page
    .replace(scripts, (element, attributes: string) =>
      harmless.test(attributes) || isLiveScript(element) ? element : '',
    )
    .replace(scriptPreloads, '')
    .replace(hydrationMarks, '')
    .replace(emptyPortal, '')
    .replace(statusMark, '')
  return { html: failed.test(html) ? failurePage : html, status: status ? Number(status) : undefined, live }
}

/** What is left of the page that Next makes when another cannot be made: it would be drawn by a script. */
const failed = /^<!DOCTYPE html><html id="__next_error__">(?:(?!<body)[\s\S])*<body[^>]*>\s*<\/body>/

/** It asks nothing of the paper, which may be what fails. */
const failurePage = [
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/>',
  '<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="robots" content="noindex"/>',
  '<meta name="color-scheme" content="light dark"/><title>This page could not be made</title></head><body>',
  '<main><h1>This page could not be made</h1>',
  '<p>The fault is ours, and the address may well be right. Please try again in a few minutes.</p>',
  '<p><a href="/">The front page</a></p></main></body></html>',
].join('')
