import type { FormField } from './form-fields'

/** `Picture: Credit` for `image.credit`, `Sources 2: Title` for `sources.1.title`; a name that is no field’s, as it is. */
export function fieldTitle(name: string, fields: readonly FormField[]): string {
  const [first = '', ...rest] = name.split('.')
  const field = fields.find((candidate) => candidate.name === first)
  if (!field) return name
  if (rest.length === 0) return field.title
  switch (field.control) {
    case 'group':
      return `${field.title}: ${fieldTitle(rest.join('.'), field.fields)}`
    case 'rows': {
      const row = `${field.title} ${Number(rest[0]) + 1}`
      return rest.length > 1 ? `${row}: ${fieldTitle(rest.slice(1).join('.'), field.fields)}` : row
    }
    case 'lines':
      return `${field.title} ${Number(rest[0]) + 1}`
    case 'line':
    case 'text':
    case 'moment':
    case 'choice':
      return field.title
  }
}
