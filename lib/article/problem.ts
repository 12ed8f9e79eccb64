/** One thing wrong with a file, told to the person who can mend it. */
export interface Problem {
  /** The frontmatter field, dotted: `image.credit`. Absent when the body or the whole file is meant. */
  field?: string
  /** Line in the whole file, from 1. */
  line?: number
  /** Column in that line, from 1. */
  column?: number
  /** What is wrong and what to do, as a sentence without the field's name in front. */
  message: string
}

/** `content/articles/2026/03/flood.mdx: image.credit is missing. Name the photographer or agency.` */
export function describeProblem(problem: Problem, path?: string): string {
  const position = problem.line ? `:${problem.line}${problem.column ? `:${problem.column}` : ''}` : ''
  const subject = problem.field ? `${problem.field} ${problem.message}` : problem.message
  return path ? `${path}${position}: ${subject}` : subject
}
