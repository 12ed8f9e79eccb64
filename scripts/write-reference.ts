/** Writes the tables of docs/writing.md from the schemas. Run: npx tsx scripts/write-reference.ts */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { articleSchema } from '../lib/article/schema'
import { type ChildrenRule, componentNames, componentRule } from '../lib/prose/components'

/** The page whose tables are written. */
export const writingPage = fileURLToPath(new URL('../docs/writing.md', import.meta.url))

const begin = '<!-- reference: written by scripts/write-reference.ts from the schemas; change those instead -->'
const end = '<!-- /reference -->'

/** The parts of JSON Schema that our schemas come out as. */
interface Schema {
  type?: string
  title?: string
  description?: string
  enum?: string[]
  format?: string
  maxLength?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

/**
 * The page with its reference part written anew; everything outside the two marks stays.
 *
 * @throws when the page lacks a mark
 */
export function withReference(page: string): string {
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)]
  if (start < 0 || stop < start) {
    throw new Error(`docs/writing.md lacks its marks. Put these two lines where the tables belong:\n${begin}\n${end}`)
  }
  return `${page.slice(0, start)}${begin}\n\n${reference()}\n${page.slice(stop)}`
}

function reference(): string {
  return [
    '### Fields of the frontmatter',
    '',
    ...tableOf('Field', fieldRows(jsonSchema(articleSchema))),
    '',
    '### Components of the body',
    ...componentNames.flatMap(componentPart),
    '',
  ].join('\n')
}

function componentPart(name: (typeof componentNames)[number]): string[] {
  const { description, children, within, attributes } = componentRule(name)
  const places = within.map((place) => (place === 'body' ? 'on its own in the text' : `in \`<${place}>\``))
  const about = `${description} It may stand ${inWords(places, 'or')}. ${holds(children)}`
  return ['', `#### ${name}`, '', about, '', ...tableOf('Attribute', fieldRows(jsonSchema(attributes)))]
}

function holds(children: ChildrenRule): string {
  switch (children) {
    case 'none':
      return 'It holds nothing: end the tag with `/>`.'
    case 'text':
      return 'It holds one paragraph of words.'
    case 'blocks':
      return 'It holds paragraphs, lists, tables and whatever else may stand inside it.'
    default:
      return `It holds ${inWords(
        children.map((child) => `\`<${child}>\``),
        'and',
      )} only, at least one.`
  }
}

function tableOf(first: string, rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [
    line([first, 'Called', 'Required', 'Holds', 'What it is for']),
    line(['---', '---', '---', '---', '---']),
    ...rows.map(line),
  ]
}

/** One row for each field, and after a group one for each field inside it: `image.alt`. */
function fieldRows(schema: Schema, prefix = ''): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inside = field.type === 'array' ? (field.items ?? {}) : field
    const needed = prefix ? 'in its group' : 'yes'
    const required = schema.required?.includes(name) ? needed : ''
    return [
      [`\`${prefix}${name}\``, field.title ?? '', required, kindOf(field), field.description ?? ''],
      ...fieldRows(inside, `${prefix}${name}.`),
    ]
  })
}

function kindOf(schema: Schema): string {
  if (schema.enum)
    return inWords(
      schema.enum.map((value) => `\`${value}\``),
      'or',
    )
  switch (schema.type) {
    case 'boolean':
      return 'the word alone'
    case 'object':
      return 'a group'
    case 'array':
      return `a list${bounds(schema)}`
    default:
      return textKind(schema)
  }
}

function textKind({ format, maxLength }: Schema): string {
  if (format === 'date-time') return 'a time with its zone'
  if (format === 'uri') return 'a web address'
  return maxLength ? `text, at most ${maxLength} characters` : 'text'
}

function bounds({ minItems = 0, maxItems }: Schema): string {
  return maxItems ? ` of ${minItems} to ${maxItems}` : ''
}

function inWords(words: readonly string[], link: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`
}

function jsonSchema(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Schema
}

// As a program; the test beside it only asks.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(writingPage, withReference(readFileSync(writingPage, 'utf8')))
}
