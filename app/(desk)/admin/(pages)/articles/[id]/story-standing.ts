import type { StoryStanding } from '@/components/desk/editing/article-side'
import { articleBySlug } from '@/lib/archive/reader-queries'
import type { Problem } from '@/lib/article/problem'
import { articleState } from '@/lib/article/state'
import type { DeskDependencies } from '@/lib/desk/dependencies'
import { printedFields } from '@/lib/desk/printed-fields'
import { readReview, reviewStanding } from '@/lib/desk/review-file'
import type { WorkingCopy } from '@/lib/desk/working-copy'
import { actsOf } from '@/lib/staff/permissions'
import type { StaffMember } from '@/lib/staff/staff-file'

/** Where a story stands before its readers and its editors, and what this person may do about it. */
export async function storyStanding(
  copy: WorkingCopy,
  member: StaffMember,
  desk: DeskDependencies,
): Promise<{ standing: StoryStanding; savedAt: string | null; reviewProblems: Problem[] }> {
  const { store, archive, clock } = desk
  const [published, printed, review] = await Promise.all([
    copy.article && articleBySlug(archive.database, copy.article.slug),
    printedFields(copy, store),
    readReview(copy.id, store),
  ])
  const path = copy.draft?.path ?? copy.article?.path
  const [last] = path ? await store.log({ path, limit: 1 }) : []
  return {
    standing: {
      article: articleState(printed, copy.draft && copy.frontmatter, clock()),
      url: published?.summary.url ?? null,
      review: reviewStanding(review.ok ? review.review : { notes: [] }, copy, desk.reader),
      may: actsOf(member),
    },
    savedAt: last?.at ?? null,
    reviewProblems: review.ok ? [] : review.problems,
  }
}
