import type { AttributeSource } from '@/lib/prose/document/document'
import { type AttributeValue, printAttribute } from './attribute-source'

/**
 * Writes one attribute and leaves every other as the file has it. Undefined takes it away; a new one goes to its place
 * in the component's own order.
 */
export function changeAttribute(
  attributes: readonly AttributeSource[],
  name: string,
  value: AttributeValue | undefined,
  order: readonly string[],
): AttributeSource[] {
  const others = attributes.filter((attribute) => attribute.name !== name)
  if (value === undefined || value === false) return others
  const written = { name, source: printAttribute(value) }
  const place = attributes.findIndex((attribute) => attribute.name === name)
  if (place >= 0) return attributes.flatMap((one, at) => (at === place ? written : one.name === name ? [] : one))
  const later = order.slice(order.indexOf(name) + 1)
  const before = others.findIndex((attribute) => later.includes(attribute.name))
  return before < 0 ? [...others, written] : others.toSpliced(before, 0, written)
}
