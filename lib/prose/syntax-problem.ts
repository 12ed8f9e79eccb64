import type { Point } from 'unist'
import { VFileMessage } from 'vfile-message'
import { isComponentName } from './components'

const literalsOnly =
  'Between { and } an attribute takes only text in quotes, numbers, true, false, null and lists of these, such as {["2024", 31]}.'
const printSign = 'Write \\< to print the sign itself.'

/** Said when the parser breaks off without a complaint, as it does where a tag and a heading or list cross. */
export const brokenParse =
  'The text is not understood. A tag is probably opened in one paragraph and closed in another, or not at all: look for it.'

/** What remark's own complaint about JSX means to a journalist; undefined if it is no such complaint. */
export function syntaxProblem(error: unknown, source: string): { point: Partial<Point>; message: string } | undefined {
  if (!(error instanceof VFileMessage)) return undefined
  const point = { line: error.line ?? 1, column: error.column ?? 1 }
  return { point: startOf(error, source) ?? point, message: explain(error, source, point) }
}

// Some complaints are placed where the parser gave up; the line that began it serves a person better.
function startOf(error: VFileMessage, source: string): Partial<Point> | undefined {
  const opened = /^Expected a closing tag for `[^`]*` \((\d+):(\d+)/.exec(error.reason)
  if (opened) return { line: Number(opened[1]), column: Number(opened[2]) }
  if (error.source === 'micromark-extension-mdxjs-esm' && error.line) {
    const lines = source.split(/\r\n|\n|\r/)
    for (let line = error.line; line > 0; line--) {
      if (/^(import|export)\b/.test(lines[line - 1] ?? '')) return { line, column: 1 }
    }
  }
  return undefined
}

function explain(error: VFileMessage, source: string, point: { line: number; column: number }): string {
  switch (error.source) {
    case 'micromark-extension-mdxjs-esm':
      return codeLine
    case 'micromark-extension-mdx-expression':
      return explainExpression(error)
    case 'mdast-util-mdx-jsx':
      return explainPairing(error)
    default:
      return explainTag(error, source, point)
  }
}

/** Said of `import …` and `export …`, whether they parse or not. */
export const codeLine =
  'A paragraph that begins with “import” or “export” is taken for code, and a body runs no code. Take it out, or begin the sentence with another word.'

function explainExpression(error: VFileMessage): string {
  if (error.ruleId === 'unexpected-lazy')
    return 'The { of the line before is not closed here. Close it on its own line.'
  if (error.ruleId === 'unexpected-eof') return 'A { is opened and never closed. Write \\{ to print a brace.'
  if (error.ruleId === 'acorn')
    return `What stands between { and } is not understood. Write \\{ to print a brace. ${literalsOnly}`
  return `A body runs no code. ${literalsOnly}`
}

function explainPairing(error: VFileMessage): string {
  const names = [...error.reason.matchAll(/`<?(\/?[^`>]*)>?`/g)].map((match) => match[1])
  const [first = '', second = ''] = names
  switch (error.ruleId) {
    case 'unexpected-closing-slash':
      return 'A tag is closed here that was never opened. Take it out, or write its opening tag before it.'
    case 'unexpected-attribute':
      return 'A closing tag takes no attributes. Move them to the opening tag.'
    case 'unexpected-self-closing-slash':
      return 'A tag may not begin and end with a slash. Take one of them out.'
    default:
      if (error.reason.startsWith('Unexpected closing tag')) {
        return `<${first}> stands where </${second.replace(/^\//, '')}> should. Close tags in the reverse order of their opening.`
      }
      return `<${first.replace(/^\//, '')}> is not closed in the place where it was opened. ${closing(first.replace(/^\//, ''))}`
  }
}

function closing(name: string): string {
  if (name === '') return 'Take it out.'
  const whole = isComponentName(name) || name === 'br' || name === 'wbr'
  return whole ? `Write </${name}> after it, or <${name} /> if nothing stands inside.` : `Write </${name}> after it.`
}

function explainTag(error: VFileMessage, source: string, point: { line: number; column: number }): string {
  const line = source.split(/\r\n|\n|\r/)[point.line - 1] ?? ''
  const tag = line.slice(Math.max(0, line.lastIndexOf('<', point.column - 1)))
  if (tag.startsWith('<!')) return 'A body holds no comments. Take it out; the frontmatter may hold comments.'
  if (/^<(https?|mailto|tel|ftp):/i.test(tag) || /^<[\w.+-]+@/.test(tag)) {
    return 'An address stands between < and >. Write it without them, or as [words](https://example.org).'
  }
  if (error.ruleId === 'unexpected-lazy')
    return 'The tag is not finished on the lines of its list or quotation. Write it on one line.'
  if (error.ruleId === 'acorn') return `An attribute holds what is not understood. ${literalsOnly}`
  if (/before attribute value|in attribute value/.test(error.reason))
    return 'An attribute’s value is not whole. Put it in quotes: title="The dam".'
  if (error.ruleId === 'unexpected-eof') return `A tag is begun and never finished. Write > after it. ${printSign}`
  if (/before name/.test(error.reason)) return `A < begins a tag, and no tag’s name follows. ${printSign}`
  return `This tag is not written as one. Write <Name attribute="value" />. ${printSign}`
}
