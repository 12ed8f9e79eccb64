import type { Pasted, PastedElement } from './pasted-tree'

const empty = /^(br|hr|img|meta|link|input|col)$/
const entities: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  middot: '·',
  bull: '•',
}
const decoded = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/g, (whole, name) => entities[name] ?? whole)

/** Reads well-formed clipboard HTML as a browser would; tests have no browser. Comments of any kind are passed over. */
export function treeOf(html: string): Pasted[] {
  const root: PastedElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const token =
    /<!--[\s\S]*?-->|<![^>]*>|<(style|script)\b[\s\S]*?<\/\1>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>|[^<]+|</g
  for (const [text, , end, begin, rest] of html.matchAll(token)) {
    if (end) {
      const at = open.findLastIndex(({ name }) => name === end.toLowerCase())
      if (at > 0) open.length = at
    } else if (begin) {
      const attributes: Record<string, string> = {}
      for (const [, name = '', ...values] of (rest ?? '').matchAll(
        /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g,
      )) {
        attributes[name.toLowerCase()] = decoded(values.find((value) => value !== undefined) ?? '')
      }
      const element = { name: begin.toLowerCase(), attributes, children: [] }
      open.at(-1)?.children.push(element)
      if (!empty.test(element.name)) open.push(element)
    } else if (!text.startsWith('<') || text === '<') open.at(-1)?.children.push(decoded(text))
  }
  return root.children
}
