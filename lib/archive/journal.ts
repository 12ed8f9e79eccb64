import type { CommitId } from '../store/store'
import type { Touched } from './touched'

/** One step that the catalogue took with the store. */
export interface Step {
  from: CommitId | null
  to: CommitId
  touched: Touched
}

/**
 * What the catalogue has taken in lately, and which of it has been marked: the store is followed in any request, and pages
 * can be marked only in some.
 */
export interface Journal {
  /** A step that ended where it began is one that broke off. */
  add(step: Step): void
  /** Takes all that was noted so far for marked, since no page has been made yet. */
  settle(): void
  /**
   * The pages that are out of date since this was last asked. With a commit, also those that were told before and changed
   * after it; where no step began with it, those of the last minutes.
   */
  take(since?: CommitId): Touched
}

/** How many steps are remembered. */
const longest = 200

/** Milliseconds within which a webhook comes after the change that it tells of. */
const recent = 5 * 60_000

/** An empty journal. */
export function openJournal(clock: () => number = Date.now): Journal {
  const steps: (Step & { at: number })[] = []
  let marked = 0
  const firstSince = (commit: CommitId) => {
    if (steps.at(-1)?.to === commit) return steps.length
    const known = steps.findIndex(({ from }) => from === commit)
    return known === -1 ? steps.findIndex(({ at }) => at > clock() - recent) : known
  }
  return {
    add(step) {
      if (step.from === step.to && step.touched.paths.size === 0 && !step.touched.everything) return
      steps.push({ ...step, at: clock() })
      if (steps.length <= longest) return
      // What is forgotten unmarked would stay old for ever, so it joins the next step.
      const [oldest] = steps.splice(0, 1)
      const next = steps[0]
      if (marked > 0) marked--
      else if (oldest && next) steps[0] = { ...next, from: oldest.from, touched: both(oldest.touched, next.touched) }
    },
    settle() {
      marked = steps.length
    },
    take(since) {
      const asked = since === undefined ? -1 : firstSince(since)
      const told = steps.slice(asked === -1 ? marked : Math.min(asked, marked)).map(({ touched }) => touched)
      marked = steps.length
      return told.reduce(both, { paths: new Set(), everything: false })
    },
  }
}

function both(one: Touched, other: Touched): Touched {
  return { paths: new Set([...one.paths, ...other.paths]), everything: one.everything || other.everything }
}
