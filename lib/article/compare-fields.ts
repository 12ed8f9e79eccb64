import { type ComparedPart, compareTexts } from './compare-texts'
import { fieldTitle } from './field-title'
import { type FormField, formFields, textsFrom } from './form-fields'

/** A field that two states of an article do not share: `Headline`, and what came and went in it. */
export interface FieldChange {
  name: string
  title: string
  parts: ComparedPart[]
}

/** The fields that differ between two frontmatters, in the form's order and by the names that the form gives them. */
export function compareFields(
  older: Record<string, unknown>,
  newer: Record<string, unknown>,
  fields: readonly FormField[] = formFields,
): FieldChange[] {
  const [before, after] = [textsFrom(older, fields), textsFrom(newer, fields)]
  const place = (name: string) => fields.findIndex((field) => field.name === name.split('.')[0])
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => (before[name] ?? '') !== (after[name] ?? ''))
    .sort((one, other) => place(one) - place(other))
    .map((name) => ({
      name,
      title: fieldTitle(name, fields),
      parts: compareTexts(before[name] ?? '', after[name] ?? ''),
    }))
}
