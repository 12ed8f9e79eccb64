import { describeProblem } from '@/lib/article/problem'
import type { Outcome } from '../acts'

/** Why an act was not done, as a sentence; null when it was. */
export function whyNot(outcome: Outcome<unknown>): string | null {
  switch (outcome.state) {
    case 'done':
      return null
    case 'refused':
      return outcome.message
    case 'missing':
      return 'This article is no longer there. Your text is still on this page; copy it before you leave.'
    case 'conflict':
      return 'Somebody saved a newer version meanwhile. Save, and both texts are kept; then try again.'
    case 'unfaithful':
      return 'The text would read back as another one. Look at its source, and save it there.'
    case 'invalid':
      return outcome.problems.map((problem) => describeProblem(problem)).join(' ')
  }
}
