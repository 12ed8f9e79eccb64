import type { Point } from 'unist'
import type { Problem } from '../article/problem'

/** A body with more faults than this is told of the first ones only. */
export const mostProblems = 50

/** Said of texts that the parser cannot manage. */
export const tooTangled =
  'This text is too tangled to print. Undo the last change, or split the text and try each half.'

/** Gathers what is wrong, counting lines in the whole file and not in the body. */
export class Problems {
  readonly #found: Problem[] = []
  readonly #firstLine: number

  constructor(firstLine: number) {
    this.#firstLine = firstLine
  }

  get count(): number {
    return this.#found.length
  }

  /** In the order of the text, as one mends them. */
  get list(): Problem[] {
    const inOrder = (a: Problem, b: Problem) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
    return this.#found.toSorted(inOrder).slice(0, mostProblems)
  }

  add(point: Partial<Point> | undefined, message: string): void {
    const line = this.#firstLine + (point?.line ?? 1) - 1
    this.#found.push(point?.column ? { line, column: point.column, message } : { line, message })
  }
}
