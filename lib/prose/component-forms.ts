import { z } from 'zod'
import { type ChildrenRule, type ComponentName, componentNames, componentRule } from './components'

/** How one attribute of a component is written in its form. */
export interface ComponentField {
  name: string
  title: string
  description: string
  required: boolean
  control: 'line' | 'text' | 'moment' | 'picture' | 'choice' | 'switch' | 'names' | 'rows'
  /** What may be chosen; empty for every other control. */
  options: string[]
}

/** One component as the rich editor needs it: plain data, so that the schemas stay on the server. */
export interface ComponentForm {
  name: ComponentName
  description: string
  children: ChildrenRule
  within: readonly string[]
  fields: ComponentField[]
}

interface JsonSchema {
  type?: string
  title?: string
  description?: string
  enum?: string[]
  format?: string
  maxLength?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
}

/** Texts that may be longer than this get a box of several lines. */
const longestLine = 300

/** The forms of all components, made from their schemas. */
export const componentForms: readonly ComponentForm[] = componentNames.map((name) => {
  const { description, children, within, attributes } = componentRule(name)
  const schema = z.toJSONSchema(attributes, { unrepresentable: 'any' }) as JsonSchema
  const fields = Object.entries(schema.properties ?? {}).map(([field, property]) => ({
    name: field,
    title: property.title ?? field,
    description: property.description ?? '',
    required: schema.required?.includes(field) ?? false,
    control: controlOf(property, attributes.shape[field]),
    options: property.enum ?? [],
  }))
  return { name, description, children, within, fields }
})

function controlOf(property: JsonSchema, schema: z.ZodType | undefined): ComponentField['control'] {
  if (property.enum) return 'choice'
  if (property.type === 'boolean') return 'switch'
  if (property.type === 'array') return property.items?.type === 'string' ? 'names' : 'rows'
  if (property.format === 'date-time') return 'moment'
  // JSON Schema cannot say what a refinement asks for, so the schema itself is asked.
  if (schema?.safeParse('/media/a.webp').success && !schema.safeParse('a').success) return 'picture'
  return (property.maxLength ?? 0) > longestLine ? 'text' : 'line'
}
