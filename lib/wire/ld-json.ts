import type { Thing } from 'schema-dts'

/**
 * Structured data as the text of a `<script type="application/ld+json">`. No word of an article can end that element or
 * begin another: the sign that would is written as JSON’s own escape.
 */
export function ldJson(things: Exclude<Thing, string>[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')
}
