import { createHash } from 'node:crypto'

/** A page's style sheets as Next links them, each with the name of its file: `0w5dkr93ei13-.css`. */
const links = /<link rel="stylesheet" href="\/_next\/static\/chunks\/([^"/?]+\.css)[^"]*"[^>]*>/g

/**
 * Puts the style sheets of a page into it, as one element in the place of the first link, so that the page can be shown with
 * the first answer. Addresses in the sheets, which are relative to theirs, become absolute. A page of which a sheet cannot be
 * read keeps its links.
 *
 * @param read gives the text of a sheet by its name
 * @returns the page, and for its policy the element's hash: `'sha256-…'`
 */
export function inlineSheets(
  html: string,
  read: (name: string) => string | undefined,
): { html: string; hash?: string } {
  const sheets = [...html.matchAll(links)].map(([, name = '']) => read(name))
  if (sheets.length === 0 || sheets.some((sheet) => sheet === undefined || sheet.includes('</'))) return { html }
  const styles = sheets.join('').replace(/(url\(["']?)\.\.\//g, '$1/_next/static/')
  let first = true
  const inlined = html.replace(links, () => {
    if (!first) return ''
    first = false
    return `<style>${styles}</style>`
  })
  return { html: inlined, hash: `'sha256-${createHash('sha256').update(styles).digest('base64')}'` }
}
