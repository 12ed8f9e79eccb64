// Apart from the schema, since browsers look for findings too and should not load what reads files.
import type { HouseStyleRule } from './house-style'

/** A place in a text that a rule speaks of, in characters. */
export interface HouseStyleFinding {
  start: number
  end: number
  rule: HouseStyleRule
}

/**
 * Finds what breaks the house style. Patterns are words and never regular expressions, which could be written so that
 * one article keeps the paper busy for ever.
 */
export function houseStyleFindings(text: string, rules: readonly HouseStyleRule[]): HouseStyleFinding[] {
  return rules
    .flatMap((rule) =>
      Array.from(text.matchAll(expressionOf(rule)), (match) => ({
        start: match.index,
        end: match.index + match[0].length,
        rule,
      })),
    )
    .sort((one, other) => one.start - other.start)
}

const expressions = new WeakMap<HouseStyleRule, RegExp>()

function expressionOf(rule: HouseStyleRule): RegExp {
  const known = expressions.get(rule)
  if (known) return known
  const words = rule.pattern
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '[\\p{L}\\p{N}]{0,40}'))
  const expression = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('\\s{1,10}')}(?![\\p{L}\\p{N}])`,
    rule.matchCase ? 'gu' : 'giu',
  )
  expressions.set(rule, expression)
  return expression
}
