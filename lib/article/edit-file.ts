import {
  Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Range,
  Scalar,
  type YAMLMap,
} from 'yaml'
import { splitFile } from './file'

/** New values for fields of the frontmatter; `undefined` takes the field out. */
export type FieldChanges = Record<string, unknown>

/**
 * Writes changed fields and a changed body into an article file and leaves every other byte as it was: comments, order,
 * quotes, line endings and a missing last newline stay.
 *
 * @param text the file as it is
 * @param changes the fields to set or take out; a field given its present value is left alone
 * @param body the new body, if it changed; its line endings follow the file's
 * @param order field names in the order in which new ones should stand
 */
export function editArticleFile(
  text: string,
  changes: FieldChanges,
  body?: string,
  order: readonly string[] = [],
): string {
  const parts = splitFile(text)
  if (!parts) throw new Error('This file has no frontmatter to edit. Begin it with a line of three hyphens.')
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const yaml = editFields(parts.yaml, changes, order, newline)
  const oldBody = text.slice(parts.bodyStart)
  const sameBody = body === undefined || withNewlines(body, '\n') === withNewlines(oldBody, '\n')
  const fence = text.slice(parts.yamlStart + parts.yaml.length, parts.bodyStart)
  return text.slice(0, parts.yamlStart) + yaml + fence + (sameBody ? oldBody : withNewlines(body, newline))
}

/** The same for a file that is YAML alone, such as `content/staff/anna.yaml`. New fields stand last. */
export function editYamlFile(text: string, changes: FieldChanges): string {
  return editFields(text, changes, [], text.includes('\r\n') ? '\r\n' : '\n')
}

function editFields(yaml: string, changes: FieldChanges, order: readonly string[], newline: string): string {
  return Object.entries(changes).reduce((text, [field, value]) => setField(text, field, value, order, newline), yaml)
}

/** A new article file. Fields stand in the order of `frontmatter`. */
export function newArticleFile(frontmatter: Record<string, unknown>, body: string): string {
  return `---\n${print(new Document(frontmatter))}---\n${body}`
}

function withNewlines(text: string, newline: string): string {
  return text.replace(/\r\n|\r|\n/g, newline)
}

function print(document: Document): string {
  // Long headlines stay on one line, so that a changed word is a changed line.
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

function setField(yaml: string, field: string, value: unknown, order: readonly string[], newline: string): string {
  const document = parseDocument(yaml)
  const map = isMap(document.contents) ? (document.contents as YAMLMap<Scalar, Node | null>) : null
  if (map?.flow) {
    // `{ id: x }` on one line has no line of its own for a field, so the whole is printed anew.
    document.set(field, value)
    return withNewlines(print(document), newline)
  }
  const pairs = map?.items ?? []
  const index = pairs.findIndex((pair) => pair.key.value === field)
  const pair = pairs[index]
  if (!pair) return value === undefined ? yaml : insertField(yaml, pairs, field, value, order, newline)
  if (sameValue(pair.value?.toJSON(), value)) return yaml
  const [start, end] = extent(yaml, pair)
  const inside = value === undefined ? null : setInside(yaml, pair.value, value)
  if (inside !== null) return inside
  if (value === undefined) return yaml.slice(0, start) + yaml.slice(afterLine(yaml, end))
  const printed = withNewlines(printPair(pair, value), newline)
  const comment = /^[ \t]+(#[^\r\n]*)/.exec(yaml.slice(end))
  if (comment && printed.includes('\n')) {
    // Behind a text of several lines the comment would become one of them.
    return yaml.slice(0, start) + comment[1] + newline + printed + yaml.slice(end + comment[0].length)
  }
  return yaml.slice(0, start) + printed + yaml.slice(end)
}

/** `key: value` alone: comments before and after it stay in the text around it, so they are not printed again. */
function printPair(pair: Pair<Scalar, Node | null>, value: unknown): string {
  const document = new Document({})
  const key = pair.key.clone() as Scalar
  key.commentBefore = null
  key.spaceBefore = false
  const merged = merge(pair.value, value, document)
  if (isNode(merged)) merged.comment = null
  document.add(document.createPair(key, merged))
  return withoutBlankEnd(print(document))
}

/** Changes single lines inside a group that keeps its fields. Null when the change is larger than that. */
function setInside(yaml: string, node: Node | null, value: unknown): string | null {
  if (!isMap(node) || node.flow || !isRecord(value)) return null
  const pairs = node.items as Pair<Scalar, Node | null>[]
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  if (keys.length !== pairs.length || !pairs.every((pair) => keys.includes(keyOf(pair)))) return null
  let text = yaml
  // From the last to the first, so that a splice does not move what is still to come.
  for (const pair of pairs.toReversed()) {
    const next = value[keyOf(pair)]
    if (sameValue(pair.value?.toJSON(), next)) continue
    const printed = printPair(pair, next)
    if (printed.includes('\n')) return null
    const [start, end] = extent(yaml, pair)
    text = text.slice(0, start) + printed + text.slice(end)
  }
  return text
}

/** Only the white space of YAML: a no-break space at the end of a headline is text. */
function withoutBlankEnd(text: string): string {
  return text.replace(/[ \t\r\n]+$/, '')
}

/** From the key's first character to the value's last; a comment after the value is not part of it. */
function extent(yaml: string, pair: Pair<Scalar, Node | null>): [number, number] {
  const keyRange = pair.key.range as Range
  const valueRange = pair.value?.range
  const end = valueRange ? Math.max(valueRange[1], keyRange[1]) : afterColon(yaml, keyRange[1])
  const trimmed = withoutBlankEnd(yaml.slice(keyRange[0], end)).length
  return [keyRange[0], keyRange[0] + trimmed]
}

function afterColon(yaml: string, position: number): number {
  const colon = yaml.indexOf(':', position)
  return colon === -1 ? position : colon + 1
}

function afterLine(yaml: string, position: number): number {
  const newline = yaml.indexOf('\n', position)
  return newline === -1 ? yaml.length : newline + 1
}

function insertField(
  yaml: string,
  pairs: Pair<Scalar, Node | null>[],
  field: string,
  value: unknown,
  order: readonly string[],
  newline: string,
): string {
  const printed = withNewlines(print(new Document({ [field]: value })), newline)
  const place = order.indexOf(field)
  const before =
    place === -1 ? undefined : pairs.findLast((pair) => order.slice(0, place).includes(String(pair.key.value)))
  const last = before ?? (place === -1 ? pairs.at(-1) : undefined)
  const at = last ? afterLine(yaml, extent(yaml, last)[1]) : place === -1 ? yaml.length : 0
  const needsNewline = at > 0 && !yaml.slice(0, at).endsWith('\n')
  return yaml.slice(0, at) + (needsNewline ? newline : '') + printed + yaml.slice(at)
}

/** Puts the new value into the old nodes where their shapes agree, so that quotes and comments inside stay. */
function merge(node: Node | null, value: unknown, document: Document): unknown {
  if (node && sameValue(node.toJSON(), value)) return node
  if (isScalar(node) && !isCollectionValue(value)) {
    const scalar = new Scalar(value)
    // A quoted text stays quoted; a folded block would be folded anew, so it becomes plain.
    if (typeof value === 'string' && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'))
      scalar.type = node.type
    return scalar
  }
  if (isMap(node) && isRecord(value)) {
    for (const pair of [...node.items]) if (value[keyOf(pair)] === undefined) node.delete(keyOf(pair))
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined) node.set(key, merge((node.get(key, true) as Node | undefined) ?? null, item, document))
    }
    return node
  }
  if (isSeq(node) && Array.isArray(value)) {
    const old = node.items as Node[]
    node.items = value.map((item, index) => {
      const same = old.find((candidate) => sameValue(candidate.toJSON(), item))
      return same ?? merge(old[index] ?? null, item, document)
    })
    return node
  }
  return document.createNode(value)
}

function keyOf(pair: unknown): string {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCollectionValue(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
