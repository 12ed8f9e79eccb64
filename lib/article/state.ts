import { type VisibilityFields, visibleFrom } from './visibility'

/** Where a story stands between the first note and the reader. */
export type ArticleState = 'draft' | 'published' | 'changed' | 'scheduled' | 'held'

/**
 * The state of a story from its two files.
 *
 * @param published the published file's fields, if there is one
 * @param hasDraft whether a working copy lies beside it
 * @param now milliseconds since 1970
 */
export function articleState(published: VisibilityFields | null, hasDraft: boolean, now: number): ArticleState {
  if (!published) return 'draft'
  const from = visibleFrom(published)
  if (from === Number.POSITIVE_INFINITY) return 'held'
  if (from > now) return 'scheduled'
  return hasDraft ? 'changed' : 'published'
}

/** The state as the desk says it. */
export function stateName(state: ArticleState): string {
  switch (state) {
    case 'draft':
      return 'Draft'
    case 'published':
      return 'Published'
    case 'changed':
      return 'Published, newer draft'
    case 'scheduled':
      return 'Scheduled'
    case 'held':
      return 'Held'
  }
}
