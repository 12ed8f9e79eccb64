import { type VisibilityFields, visibleFrom } from './visibility'

/** Where a story stands before its readers. */
export const articleStates = ['draft', 'scheduled', 'published', 'changed', 'embargoed', 'held', 'withdrawn'] as const
export type ArticleState = (typeof articleStates)[number]

/** Where its draft stands before the editors; null while it is being written. */
export const reviewStates = ['review', 'ready'] as const
export type ReviewState = (typeof reviewStates)[number]

/**
 * The state of a story from its two files.
 *
 * @param published the published file's fields, if there is one
 * @param draft the working copy's fields, if there is one; while nothing is published, its hold counts
 * @param now milliseconds since 1970
 */
export function articleState(
  published: VisibilityFields | null,
  draft: { hold?: unknown } | null,
  now: number,
): ArticleState {
  if (!published) return draft?.hold ? 'held' : 'draft'
  if (published.withdrawn) return 'withdrawn'
  if (published.hold) return 'held'
  const from = visibleFrom(published)
  if (from > now) return published.published && Date.parse(published.published) > now ? 'scheduled' : 'embargoed'
  return draft ? 'changed' : 'published'
}

/** The state as the desk says it. */
export function stateName(state: ArticleState | ReviewState): string {
  switch (state) {
    case 'draft':
      return 'Draft'
    case 'review':
      return 'In review'
    case 'ready':
      return 'Ready'
    case 'scheduled':
      return 'Scheduled'
    case 'published':
      return 'Published'
    case 'changed':
      return 'Published, newer draft'
    case 'embargoed':
      return 'Embargoed'
    case 'held':
      return 'Held'
    case 'withdrawn':
      return 'Withdrawn'
  }
}
