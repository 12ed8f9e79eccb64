import { ensureSyntaxTree } from '@codemirror/language'
import type { Diagnostic } from '@codemirror/lint'
import type { EditorState, Text } from '@codemirror/state'
import type { Problem } from '@/lib/article/problem'
import type { HouseStyleRule } from '@/lib/site/house-style'
import { houseStyleFindings } from '@/lib/site/house-style-findings'

/** Which diagnostics came from the checker: their places are kept while house style is looked for anew. */
export const fromChecker = 'checker'

/** The place of a problem in a text; a place that the text no longer has is moved into it. */
export function placeOf({ line = 1, column = 1 }: Problem, doc: Text): number {
  const found = doc.line(Math.min(Math.max(1, line), doc.lines))
  return Math.min(found.from + Math.max(0, column - 1), found.to)
}

/** The checker's problems at their place: the word or the tag that begins there, never a whole paragraph. */
export function problemDiagnostics(problems: readonly Problem[], doc: Text): Diagnostic[] {
  return problems
    .filter(({ line }) => line !== undefined)
    .map((problem) => {
      const from = placeOf(problem, doc)
      const rest = doc.sliceString(from, doc.lineAt(from).to)
      const word = /^(?:[<{!\\[\]]*[^\s<>{}[\]]+|\S+)/.exec(rest)?.[0].length ?? 0
      return { from, to: from + word, severity: 'error', source: fromChecker, message: problem.message }
    })
}

// Addresses and code are not prose.
const notProse = new Set(['URL', 'FencedCode', 'CodeText', 'CodeInfo', 'InlineCode', 'LinkReference'])
const patience = 50

/** What breaks the paper's house style, each with its replacement where the rule has one. */
export function houseStyleDiagnostics(state: EditorState, rules: readonly HouseStyleRule[]): Diagnostic[] {
  const findings = houseStyleFindings(state.doc.toString(), rules)
  const tree = findings.length > 0 ? ensureSyntaxTree(state, state.doc.length, patience) : null
  return findings
    .filter(({ start }) => !tree || !notProse.has(tree.resolveInner(start, 1).name))
    .map(({ start, end, rule }) => ({
      from: start,
      to: end,
      severity: 'warning',
      message: rule.message,
      actions: rule.suggestion === undefined ? [] : [replacement(rule.suggestion)],
    }))
}

function replacement(suggestion: string): NonNullable<Diagnostic['actions']>[number] {
  return {
    name: suggestion === '' ? 'Take it out' : `Write “${suggestion}”`,
    apply: (view, from, to) =>
      view.dispatch({ changes: { from, to, insert: suggestion }, userEvent: 'input.replace', scrollIntoView: true }),
  }
}
