import { printable } from './printable'

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Words as the text of an XML element. */
export function xmlText(words: string): string {
  return printable(words).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}

/** `<loc>…</loc>`: an element that holds words. */
export function xmlElement(name: string, words: string): string {
  return `<${name}>${xmlText(words)}</${name}>`
}

/** A whole document. */
export function xmlDocument(root: string, attributes: string, children: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${attributes}>\n${children.join('\n')}\n</${root}>\n`
}
