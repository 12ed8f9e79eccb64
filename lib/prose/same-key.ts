import type { ElementContent } from 'hast'

/**
 * What a stretch of a tree says, as text: equal for what readers see as equal. Places in the source, anchors, and the
 * numbers of footnotes, which change when another note comes before them, are left out.
 */
export function sameKey(node: ElementContent | { type: 'run'; children: ElementContent[] }): string {
  const known = keys.get(node)
  if (known !== undefined) return known
  const key = JSON.stringify(node, (name, value: unknown) => {
    if (name === 'position' || name === 'data' || name === 'id') return undefined
    return isNoteMark(value) ? 'note' : value
  })
  keys.set(node, key)
  return key
}

const keys = new WeakMap<object, string>()

/** The number of a footnote in the text, or the arrow that leads back to it. */
export function isNoteMark(value: unknown): boolean {
  const { properties } = (value ?? {}) as { properties?: Record<string, unknown> }
  return properties?.dataFootnoteRef !== undefined || properties?.dataFootnoteBackref !== undefined
}
