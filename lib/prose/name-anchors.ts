import type { Heading, Nodes, Root } from 'mdast'
import { wordsOf } from './plain-text'

/** Begins the id of every heading, so that no headline can take the name of something on the page. */
export const headingPrefix = 'text-'

/**
 * Gives headings ids from their words, numbers the footnotes, and leads `#links` to the ids that resulted.
 * Footnotes lose their own names here: `[^a-2]` and the second mention of `[^a]` would else get the same id.
 */
export function nameAnchors(tree: Root): void {
  const headings = new Set<string>()
  const again = new Map<string, number>()
  const notes = new Map<string, string>()
  walk(tree, (node) => {
    if (node.type === 'heading') nameHeading(node, headings, again)
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') {
      const number = notes.get(node.identifier) ?? String(notes.size + 1)
      notes.set(node.identifier, number)
      node.identifier = number
    }
  })
  walk(tree, (node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('#')) return
    const id = headingPrefix + node.url.slice(1)
    if (headings.has(id)) node.url = `#${id}`
  })
}

function nameHeading(heading: Heading, taken: Set<string>, again: Map<string, number>): void {
  const base = headingPrefix + (slug(wordsOf(heading)) || 'part')
  let id = base
  let number = again.get(base) ?? 1
  while (taken.has(id)) id = `${base}-${++number}`
  again.set(base, number)
  taken.add(id)
  heading.data = { ...heading.data, hProperties: { id } }
}

// Letters of every script stay: Arabic and Russian headings have ids as good as English ones.
function slug(words: string): string {
  const kept = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return [...kept]
    .slice(0, 80)
    .join('')
    .replace(/^-+|-+$/g, '')
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}
