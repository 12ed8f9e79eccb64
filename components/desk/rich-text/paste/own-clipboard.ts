import { type Fragment, type Schema, Slice } from '@tiptap/pm/model'

/** Where other tabs of the desk find what was copied. Only pages of this address can read or write it. */
const key = 'broadsheet-clipboard'
const longest = 1_000_000

let last: { token: string; slice: Slice } | null = null

/**
 * Keeps what is copied as the nodes that it is, under a token that nobody can guess. The clipboard's HTML holds only the
 * token, so that HTML from elsewhere can imitate our pages as it likes and never brings a component in.
 */
export function keepCopied(slice: Slice): string {
  last = { token: crypto.randomUUID(), slice }
  try {
    const json = JSON.stringify({ token: last.token, slice: slice.toJSON() })
    if (json.length < longest) localStorage.setItem(key, json)
    else localStorage.removeItem(key)
  } catch {
    // A browser without storage pastes components within one page only.
  }
  return last.token
}

const attribute = 'data-broadsheet-copied'

/** Writes the token before what goes to the clipboard. */
export function withToken(copied: DocumentFragment | HTMLElement, token: string): DocumentFragment | HTMLElement {
  const mark = document.createElement('meta')
  mark.setAttribute(attribute, token)
  copied.prepend(mark)
  return copied
}

/** What the desk itself copied, if this HTML is of it. */
export function ownCopy(html: string, schema: Schema): Slice | null {
  const token = new RegExp(`<meta [^>]*${attribute}="([0-9a-f-]{36})"`).exec(html)?.[1]
  if (!token) return null
  if (last?.token === token && last.slice.content.firstChild?.type.schema === schema) return last.slice
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (kept?.token !== token) return null
    const slice = Slice.fromJSON(schema, kept.slice)
    slice.content.forEach((node) => {
      node.check()
    })
    return slice
  } catch {
    return null
  }
}

/** The only node of a slice that is one whole node: it is put in as it is, for instance a component that was selected. */
export function wholeNode({ content, openStart, openEnd }: Slice): Fragment | null {
  return openStart === 0 && openEnd === 0 && content.childCount === 1 ? content : null
}
