import { liveState } from '../article/live-state'
import type { Article } from '../article/schema'
import { visibleFrom } from '../article/visibility'

/** Why nothing can be posted to a story now; null when something can. */
export function whyNoPost(printed: Partial<Article> | null, now: number): string | null {
  if (!printed) return 'Readers do not have this story yet. Publish it first.'
  switch (liveState(printed, now)) {
    case null:
      return 'This story is not covered live. Make its kind “live”, say when coverage starts, and publish it.'
    case 'over':
      return 'Live coverage of this story has ended. Give it a later end, or none, and publish it; then post.'
  }
  return visibleFrom(printed) > now ? 'Readers cannot see this story at the moment: nothing would reach them.' : null
}
