import { draftPath } from '../article/address'
import { theirText } from './compose'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { textOfRevision } from './revisions'
import { conflictAfterRace, title } from './save-draft'
import { type Base, openWorkingCopy } from './working-copy'

/** Makes an earlier state of a story its draft. The draft that it replaces stays in the history. */
export async function restoreRevision(
  { id, blob, base }: { id: string; blob: string; base: Base },
  author: Author,
  dependencies: DeskDependencies,
): Promise<ActResult<{ base: Base }>> {
  const opened = await openWorkingCopy(id, dependencies)
  const text = await textOfRevision(id, blob, dependencies)
  if (!opened.ok || text === null) return { state: 'missing' }
  const { copy } = opened
  if ((copy.draft?.blob ?? null) !== base.draft || (copy.article?.blob ?? null) !== base.article) {
    return { state: 'conflict', theirs: await theirText(copy, dependencies) }
  }
  const path = draftPath(id)
  const result = await dependencies.store.commit({
    message: `Restore an earlier revision: ${title(copy.frontmatter)}`,
    author,
    changes: [{ path, bytes: new TextEncoder().encode(text), expected: base.draft }],
  })
  if (result.state === 'conflict') return conflictAfterRace(id, dependencies)
  return { state: 'done', base: { ...base, draft: result.blobs[path] ?? null } }
}
