import type { Root } from 'mdast'
import type { Problem } from '../article/problem'
import { checkTree } from './check-tree'
import { countWords } from './count-words'
import { findExcess } from './find-excess'
import { inspectTree } from './inspect-tree'
import { nameAnchors } from './name-anchors'
import { parseMarkdown } from './parse-markdown'
import { plainText } from './plain-text'
import { printBoxes } from './print-boxes'
import { Problems, tooTangled } from './problems'
import { settleBlocks } from './settle-blocks'
import { brokenParse, syntaxProblem } from './syntax-problem'
import { findTangle } from './tangle'
import { toHast } from './to-hast'
import type { ProseTree } from './tree'

export interface CheckOptions {
  /** The line of the file on which the body begins, so that problems name the file's own lines. */
  firstLine?: number
}

/** A body fit to print, as a tree, as words and with their number; or everything that keeps it from print. */
export type CheckedBody =
  | { ok: true; tree: ProseTree; text: string; words: number }
  | { ok: false; problems: Problem[] }

/** Parses and checks a body. Runs inside the worker: a body made for it can still take long. */
export function checkBody(source: string, { firstLine = 1 }: CheckOptions = {}): CheckedBody {
  const problems = new Problems(firstLine)
  try {
    const printed = check(source, problems)
    return printed ?? { ok: false, problems: problems.list }
  } catch (error) {
    problems.add(undefined, error instanceof RangeError ? tooTangled : faultOfOurs(error))
    return { ok: false, problems: problems.list }
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

// It must not reach print, and must not pass for the writer's mistake either.
function faultOfOurs(error: unknown): string {
  return `The program failed on this text (${error instanceof Error ? error.message : String(error)}). Tell whoever keeps the site.`
}

function check(source: string, problems: Problems): CheckedBody | undefined {
  const tangle = findTangle(source)
  if (tangle) {
    problems.add(tangle, tangle.message)
    return undefined
  }
  const markdown = parse(source, problems)
  if (!markdown) return undefined
  const excess = findExcess(markdown)
  if (excess) {
    problems.add(excess.point, excess.message)
    return undefined
  }
  settleBlocks(markdown)
  const attributes = checkTree(markdown, problems)
  if (problems.count > 0) return undefined
  printBoxes(markdown)
  nameAnchors(markdown)
  const tree = toHast(markdown, attributes)
  const fault = inspectTree(tree)
  if (fault) {
    problems.add(undefined, fault)
    return undefined
  }
  const text = plainText(tree)
  return { ok: true, tree, text, words: countWords(text) }
}
