import { draftPath } from '../article/address'
import { theirText } from './compose'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { textOfRevision } from './revisions'
import { conflictAfterRace, title } from './save-draft'
import { type Base, baseOf, openWorkingCopy } from './working-copy'

/** Makes an earlier state of a story its draft. The draft that it replaces stays in the history. */
export async function restoreRevision(
  { id, blob, base }: { id: string; blob: string; base: Base },
  author: Author,
  dependencies: DeskDependencies,
): Promise<ActResult<{ base: Base }>> {
  const opened = await openWorkingCopy(id, dependencies)
  const text = await textOfRevision(id, blob, dependencies)
  if (text === null || (!opened.ok && opened.reason === 'unreadable')) return { state: 'missing' }
  const now = opened.ok ? baseOf(opened.copy) : { draft: null, article: null }
  if (opened.ok && (now.draft !== base.draft || now.article !== base.article)) {
    return { state: 'conflict', theirs: await theirText(opened.copy, dependencies) }
  }
  const path = draftPath(id)
  const result = await dependencies.store.commit({
    message: `Restore an earlier revision: ${opened.ok ? title(opened.copy.frontmatter) : id}`,
    author,
    changes: [{ path, bytes: new TextEncoder().encode(text), expected: now.draft }],
  })
  if (result.state === 'conflict') return conflictAfterRace(id, dependencies)
  return { state: 'done', base: { ...now, draft: result.blobs[path] ?? null } }
}
