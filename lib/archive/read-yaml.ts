import { parse } from 'yaml'
import type { z } from 'zod'
import type { Problem } from '../article/problem'
import { checkAgainst } from '../article/schema-problems'

/** A file of YAML, read at the door; an empty one is an empty list of fields. */
export function readYaml<Value>(
  schema: z.ZodType<Value>,
  text: string,
): { ok: true; value: Value } | { ok: false; problems: Problem[] } {
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 0 }) ?? {}
  } catch (error) {
    const message = `The YAML cannot be read: ${error instanceof Error ? error.message : error}`
    return { ok: false, problems: [{ message }] }
  }
  return checkAgainst(schema, value)
}
