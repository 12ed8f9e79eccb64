import { z } from 'zod'
import type { Problem } from './problem'

/** The sentence of description that the schema keeps for a field, wherever it is nested. */
function describeField(schema: z.ZodType, path: PropertyKey[]): string | undefined {
  let current: unknown = schema
  for (const key of path) {
    while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) current = current.unwrap()
    if (current instanceof z.ZodArray && typeof key === 'number') current = current.element
    else if (current instanceof z.ZodObject) current = current.shape[key as string]
    else return undefined
  }
  while (current instanceof z.ZodType && !current.description) {
    if (current instanceof z.ZodOptional || current instanceof z.ZodDefault) current = current.unwrap()
    else break
  }
  return current instanceof z.ZodType ? current.description : undefined
}

/** `is missing. Name the photographer or agency.`: what is wrong, then the field's own sentence as the remedy. */
function messageOf(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const remedy = describeField(schema, issue.path)
  const withRemedy = (fault: string) => (remedy ? `${fault}. ${remedy}` : `${fault}.`)
  if (issue.message.startsWith('is ') || issue.message.startsWith('may ')) {
    return issue.message.endsWith('.') ? issue.message : `${issue.message}.`
  }
  switch (issue.code) {
    case 'invalid_type':
      return withRemedy(issue.input === undefined ? 'is missing' : `should be ${article(issue.expected)}`)
    case 'too_small':
      return withRemedy(Number(issue.minimum) <= 1 ? 'is empty' : `needs at least ${issue.minimum}`)
    case 'too_big':
      return `is longer than ${issue.maximum} characters. Shorten it.`
    case 'invalid_value':
      return `is not one of: ${issue.values.join(', ')}.`
    case 'unrecognized_keys':
      return `has no field called ${issue.keys.map((key) => `“${key}”`).join(', ')}. Check the spelling or take it out.`
    default:
      return withRemedy(`is wrong (${issue.message})`)
  }
}

function article(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a group of fields',
    number: 'a number',
  }
  return names[type] ?? type
}

/**
 * Parses `value` at the door.
 *
 * @returns the parsed value, or every problem with its field's name and the remedy.
 */
export function checkAgainst<T extends z.ZodType>(
  schema: T,
  value: unknown,
): { ok: true; value: z.infer<T> } | { ok: false; problems: Problem[] } {
  const checked = schema.safeParse(value)
  if (checked.success) return { ok: true, value: checked.data }
  // Messages need to know what was given. Asking for it from the start would make every good file three times slower.
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return { ok: true, value: result.data }
  const problems = result.error.issues.map((issue) => ({
    field: issue.path.length > 0 ? issue.path.join('.') : 'The frontmatter',
    message: messageOf(issue, schema),
  }))
  return { ok: false, problems }
}
