import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx'
import type { Point } from 'unist'
import { type ComponentName, componentRule } from './components'
import { everyElement, htmlElements } from './html-elements'
import { type Literal, literalOf, notLiteral } from './literal'
import { nearest } from './nearest'
import type { Problems } from './problems'
import type { JsxElement } from './settle-blocks'

/** The attributes of one element after the check, by name. */
export type Attributes = Record<string, Literal>

interface Given {
  /** `notLiteral` when it would have to be computed. */
  value: Literal | typeof notLiteral
  point: Partial<Point> | undefined
}

/** What is written, by name; spreads and repetitions are reported. */
function readAttributes(element: JsxElement, at: Partial<Point> | undefined, problems: Problems): Map<string, Given> {
  const given = new Map<string, Given>()
  for (const attribute of element.attributes) {
    const point = attribute.position?.start ?? at
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.add(
        point,
        `<${element.name}> may not take its attributes from code: ${quoted(attribute)}. Write each one out: name="value".`,
      )
    } else if (given.has(attribute.name)) {
      problems.add(point, `<${element.name}> has ${attribute.name} twice. Keep one.`)
    } else {
      given.set(attribute.name, { value: attributeValue(attribute), point })
    }
  }
  return given
}

function attributeValue(attribute: MdxJsxAttribute): Literal | typeof notLiteral {
  if (attribute.value === null || attribute.value === undefined) return true
  return typeof attribute.value === 'string' ? attribute.value : literalOf(attribute.value.data?.estree)
}

function quoted(attribute: MdxJsxExpressionAttribute): string {
  return `{${attribute.value.length > 40 ? `${attribute.value.slice(0, 40)}…` : attribute.value}}`
}

function computed(element: string, attribute: string): string {
  return `${attribute} of <${element}> is computed, and a body runs no code. Write it in quotes: ${attribute}="value".`
}

/** The attributes of a component, checked by its schema; undefined when something was reported. */
export function checkComponentAttributes(
  element: JsxElement,
  name: ComponentName,
  at: Partial<Point> | undefined,
  problems: Problems,
): Attributes | undefined {
  const { attributes: schema } = componentRule(name)
  const before = problems.count
  const given = readAttributes(element, at, problems)
  const values: [string, Literal][] = []
  for (const [attribute, { value, point }] of given) {
    if (!Object.hasOwn(schema.shape, attribute)) {
      problems.add(point, unknownAttribute(name, attribute, Object.keys(schema.shape)))
    } else if (value === notLiteral) problems.add(point, computed(name, attribute))
    else values.push([attribute, value])
  }
  const result = schema.safeParse(Object.fromEntries(values))
  for (const { code, path, message } of result.error?.issues ?? []) {
    const attribute = String(path[0])
    const remedy = schema.shape[attribute]?.meta()?.description ?? ''
    const place = given.get(attribute)
    if (!place) problems.add(at, `<${name}> has no ${attribute}. ${remedy}`)
    // A computed one was reported above; to the schema it is only missing.
    else if (place.value !== notLiteral) {
      problems.add(place.point, `${attribute} of <${name}> ${where(path)}${fault(code, message)}. ${remedy}`)
    }
  }
  return result.success && problems.count === before ? (result.data as Attributes) : undefined
}

// `rows` of a chart: which row, and which cell of it, counted as people count.
function where(path: readonly PropertyKey[]): string {
  const [, row, cell] = path
  if (typeof row !== 'number') return ''
  return typeof cell === 'number' ? `has a row ${row + 1} whose cell ${cell + 1} ` : `has an entry ${row + 1} that `
}

// Zod's own words, where a schema gives none, are for programmers.
function fault(code: string | undefined, message: string): string {
  return code === 'invalid_type' && message.startsWith('Invalid')
    ? 'is of the wrong kind'
    : message.replace(/^(Invalid|Too) .*/, 'is not as it should be')
}

function unknownAttribute(name: string, attribute: string, known: readonly string[]): string {
  const meant = nearest(attribute, known)
  return `<${name}> has no attribute “${attribute.slice(0, 40)}”. ${meant ? `Did you mean ${meant}?` : `It takes ${known.join(', ')}.`}`
}

// React's names for what HTML writes in small letters.
const spelling: Readonly<Record<string, string>> = { dateTime: 'datetime' }

/** The attributes of an HTML element that is on the list, in hast's spelling. */
export function checkHtmlAttributes(
  element: JsxElement,
  name: string,
  at: Partial<Point> | undefined,
  problems: Problems,
): Attributes {
  const allowed: Readonly<Record<string, RegExp>> = { ...everyElement, ...htmlElements[name]?.attributes }
  const checked: Attributes = {}
  for (const [written, { value, point }] of readAttributes(element, at, problems)) {
    const attribute = Object.hasOwn(spelling, written) ? (spelling[written] ?? written) : written
    const form = Object.hasOwn(allowed, attribute) ? allowed[attribute] : undefined
    if (!form) problems.add(point, `${unprinted(name, written)} It takes ${Object.keys(allowed).join(', ')}.`)
    else if (value === notLiteral) problems.add(point, computed(name, written))
    else if (typeof value === 'string' && form.test(value)) {
      checked[attribute === 'datetime' ? 'dateTime' : attribute] = value
    } else problems.add(point, `${written} of <${name}> is not as it should be. Correct it or take it out.`)
  }
  return checked
}

function unprinted(name: string, attribute: string): string {
  const shown = attribute.slice(0, 40)
  if (/^on/i.test(attribute)) return `<${name}> may not have ${shown}: a body runs no code.`
  if (/^(class|classname|style)$/i.test(attribute))
    return `<${name}> may not have ${shown}: the look of the paper is set elsewhere.`
  return `<${name}> may not have ${shown}.`
}
