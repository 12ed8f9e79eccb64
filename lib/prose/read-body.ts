import type { Root } from 'mdast'
import { readDocument } from './document/read-document'
import { findExcess } from './find-excess'
import type { BodyToEdit } from './open-body'
import { parseMarkdown } from './parse-markdown'
import { Problems, tooTangled } from './problems'
import { brokenParse, syntaxProblem } from './syntax-problem'
import { findTangle } from './tangle'

/** Reads a body for the editor. Runs inside the worker, as checkBody does, and names faults of syntax as it does. */
export function readBody(source: string): BodyToEdit {
  const problems = new Problems(1)
  const refuse = (): BodyToEdit => ({ ok: false, problems: problems.list })
  try {
    const tangle = findTangle(source)
    if (tangle) {
      problems.add(tangle, tangle.message)
      return refuse()
    }
    const tree = parse(source, problems)
    if (!tree) return refuse()
    const excess = findExcess(tree)
    if (excess) {
      problems.add(excess.point, excess.message)
      return refuse()
    }
    return { ok: true, opened: readDocument(source) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    problems.add(undefined, tooTangled)
    return refuse()
  }
}

function parse(source: string, problems: Problems): Root | undefined {
  try {
    return parseMarkdown(source)
  } catch (error) {
    if (error instanceof RangeError) throw error
    const syntax = syntaxProblem(error, source)
    problems.add(syntax?.point, syntax?.message ?? brokenParse)
    return undefined
  }
}
