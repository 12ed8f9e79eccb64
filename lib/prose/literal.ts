import type { Expression, Program, SpreadElement } from 'estree'

/** What an attribute may hold: plain data, never code. */
export type Literal = string | number | boolean | null | Literal[]

/** Stands for "this is not a literal"; `undefined` would be mistaken for an absent attribute. */
export const notLiteral = Symbol('not a literal')

// Deep enough for a table of tables; acorn has already walked deeper, so this is about what we hand on.
const deepestArray = 8

// Feeds are XML, and XML has no way to write these.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

/** The value of `{…}` in an attribute if it is a literal or an array of literals. Nothing is evaluated. */
export function literalOf(program: Program | null | undefined): Literal | typeof notLiteral {
  const statement = program?.body.length === 1 ? program.body[0] : undefined
  return statement?.type === 'ExpressionStatement' ? literalIn(statement.expression, 0) : notLiteral
}

function literalIn(expression: Expression | SpreadElement | null, depth: number): Literal | typeof notLiteral {
  if (!expression || depth > deepestArray) return notLiteral
  switch (expression.type) {
    case 'Literal':
      return plain(expression.value)
    case 'UnaryExpression': {
      const value = expression.operator === '-' ? literalIn(expression.argument, depth + 1) : notLiteral
      return typeof value === 'number' ? -value : notLiteral
    }
    case 'ArrayExpression': {
      const items: Literal[] = []
      for (const element of expression.elements) {
        const item = literalIn(element, depth + 1)
        if (item === notLiteral) return notLiteral
        items.push(item)
      }
      return items
    }
    default:
      return notLiteral
  }
}

// A Literal of ESTree may also be a regular expression or a bigint, which are objects and no data.
function plain(value: unknown): Literal | typeof notLiteral {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return unprintable.test(value) ? notLiteral : value
  return typeof value === 'number' && Number.isFinite(value) ? value : notLiteral
}
