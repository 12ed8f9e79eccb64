import type { ComparedPart } from '../article/compare-texts'
import type { Problem } from '../article/problem'
import type { Article } from '../article/schema'
import type { ChecklistItem } from './checklist'
import type { ActResult } from './dependencies'

/** What the publisher decides. */
export interface PublishOptions {
  /** False keeps the “Updated” time as it is; of no account at the first publication. */
  updated?: boolean
  /** Told to readers with the time of publication. */
  correction?: Omit<NonNullable<Article['corrections']>[number], 'at'>
  /** The moment, ISO 8601, from which readers see it; only for a story that they have not seen. */
  at?: string
  /** Points of the checklist whose warnings are passed. */
  ticked?: string[]
  /** The revision that the publisher was shown as reviewed, null for none; asked about again when it is another. */
  reviewed?: string | null
  /** The publisher has seen what changed since that revision. */
  movedOn?: boolean
}

/** The text is no longer what was reviewed, or the review is no longer what the publisher saw. */
export interface MovedOn {
  state: 'moved'
  /** The reviewed revision as it is now; null when nobody has reviewed the draft, or it was sent back. */
  revision: string | null
  /** Who said it, and when (ISO 8601). */
  by: string | null
  at: string | null
  /** From the reviewed text to the one that would be published, word by word. */
  parts: ComparedPart[]
}

/** How publishing ended. Nothing was written unless it is `done`. */
export type PublishResult<Done> = ActResult<Done> | MovedOn | { state: 'checklist'; items: ChecklistItem[] }

/** What stands against the options themselves. */
export function optionProblems({ at, correction }: PublishOptions, first: boolean, now: number): Problem[] {
  const problems: Problem[] = []
  if (at && !first) {
    const message = 'This story is in print already, so it cannot be scheduled. Publish it now, or set an embargo.'
    problems.push({ field: 'published', message })
  }
  if (at && Date.parse(at) <= now)
    problems.push({ field: 'published', message: 'is not in the future. Choose a later time, or publish now.' })
  if (correction && first) {
    const message = 'cannot be added before readers have seen the story. Correct the text itself.'
    problems.push({ field: 'corrections', message })
  }
  return problems
}
