import { compareTexts } from '../article/compare-texts'
import type { Review } from '../article/review'
import { gitBlobId } from '../store/git-blob-id'
import type { DeskDependencies } from './dependencies'
import type { MovedOn, PublishOptions } from './publish-options'
import { textOfRevision } from './revisions'

/** Whether somebody has to look again before this text is published: null when it is what was reviewed. */
export async function movedOn(
  id: string,
  text: string,
  review: Review,
  options: Pick<PublishOptions, 'reviewed' | 'movedOn'>,
  dependencies: DeskDependencies,
): Promise<MovedOn | null> {
  const revision = (review.state && review.revision) ?? null
  const otherReview = options.reviewed !== undefined && options.reviewed !== revision
  const otherText = revision !== null && gitBlobId(new TextEncoder().encode(text)) !== revision
  if (!otherReview && (!otherText || options.movedOn)) return null
  // The file names the revision, and may have been written by hand: only a state of this very story is shown.
  const reviewed = revision && (await textOfRevision(id, revision, dependencies))
  return {
    state: 'moved',
    revision,
    by: review.by ?? null,
    at: review.at ?? null,
    parts: reviewed ? compareTexts(reviewed, text) : [],
  }
}
