import { z } from 'zod'
import { draftSchema } from './schema'

/** How one field of the frontmatter is written in a form. */
export type FormField = { name: string; title: string; description: string } & (
  | { control: 'line' | 'text' | 'moment' | 'lines' }
  | { control: 'choice'; options: string[] }
  | { control: 'group' | 'rows'; fields: FormField[] }
)

interface JsonSchema {
  type?: string
  title?: string
  description?: string
  enum?: string[]
  format?: string
  maxLength?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
}

/** Texts that may be longer than this get a box of several lines. */
const longestLine = 200

/** Fields that acts of the desk write, each with its own permission: a save neither sets nor loses them. */
export const fieldsOfActs: readonly string[] = ['published', 'updated', 'hold', 'withdrawn']

/** The fields of the editing form, in the schema's order: neither the id, which is nobody's to change, nor what acts set. */
export const formFields: readonly FormField[] = fieldsOf(
  z.toJSONSchema(draftSchema, { unrepresentable: 'any' }) as JsonSchema,
).filter((field) => field.name !== 'id' && !fieldsOfActs.includes(field.name))

function fieldsOf(schema: JsonSchema): FormField[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => formField(name, property))
}

function formField(name: string, schema: JsonSchema): FormField {
  const field = { name, title: schema.title ?? name, description: schema.description ?? '' }
  if (schema.enum) return { ...field, control: 'choice', options: schema.enum }
  if (schema.type === 'object') return { ...field, control: 'group', fields: fieldsOf(schema) }
  if (schema.type === 'array') {
    const items = schema.items ?? {}
    return items.type === 'object'
      ? { ...field, control: 'rows', fields: fieldsOf(items) }
      : { ...field, control: 'lines' }
  }
  if (schema.format === 'date-time') return { ...field, control: 'moment' }
  return { ...field, control: (schema.maxLength ?? 0) > longestLine ? 'text' : 'line' }
}

/** What a form sends: texts by name, `image.alt` and `sources.0.title` for what lies inside. */
export type FormTexts = Record<string, string>

/** The texts with which a form is opened. A list has one line for each item. */
export function textsFrom(
  frontmatter: Record<string, unknown>,
  fields: readonly FormField[] = formFields,
  prefix = '',
): FormTexts {
  return Object.assign({}, ...fields.map((field) => textsOf(field, frontmatter[field.name], `${prefix}${field.name}`)))
}

function textsOf(field: FormField, value: unknown, name: string): FormTexts {
  switch (field.control) {
    case 'line':
    case 'text':
    case 'moment':
    case 'choice':
      return { [name]: value === undefined || value === null ? '' : String(value) }
    case 'lines':
      return { [name]: Array.isArray(value) ? value.join('\n') : '' }
    case 'group':
      return textsFrom(isRecord(value) ? value : {}, field.fields, `${name}.`)
    case 'rows':
      return Object.assign(
        {},
        ...(Array.isArray(value) ? value : []).map((row, index) =>
          textsFrom(isRecord(row) ? row : {}, field.fields, `${name}.${index}.`),
        ),
      )
  }
}

/** The frontmatter that a form's texts mean; a field left empty is `undefined`. Unknown names are not read. */
export function frontmatterFrom(
  texts: FormTexts,
  fields: readonly FormField[] = formFields,
  prefix = '',
): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, fieldValue(field, texts, `${prefix}${field.name}`)]))
}

function fieldValue(field: FormField, texts: FormTexts, name: string): unknown {
  switch (field.control) {
    case 'line':
    case 'text':
    case 'moment':
    case 'choice':
      return emptyAsUndefined((texts[name] ?? '').replace(/\r\n?/g, '\n'))
    case 'lines': {
      const lines = (texts[name] ?? '').split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
      return lines.length > 0 ? lines : undefined
    }
    case 'group':
      return withoutEmpty(frontmatterFrom(texts, field.fields, `${name}.`))
    case 'rows': {
      const rows = rowNumbers(texts, name).map((index) =>
        withoutEmpty(frontmatterFrom(texts, field.fields, `${name}.${index}.`)),
      )
      const filled = rows.filter((row) => row !== undefined)
      return filled.length > 0 ? filled : undefined
    }
  }
}

function rowNumbers(texts: FormTexts, name: string): number[] {
  const numbers = Object.keys(texts).flatMap((key) =>
    key.startsWith(`${name}.`) ? Number.parseInt(key.slice(name.length + 1), 10) : [],
  )
  return [...new Set(numbers.filter(Number.isInteger))].sort((one, other) => one - other)
}

function emptyAsUndefined(text: string): string | undefined {
  return text.trim() === '' ? undefined : text
}

function withoutEmpty(group: Record<string, unknown>): Record<string, unknown> | undefined {
  const entries = Object.entries(group).filter(([, value]) => value !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
