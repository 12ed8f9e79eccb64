import { draftPath } from '../article/address'
import { editArticleFile } from '../article/edit-file'
import { actMessage } from './act-message'
import { fieldOrder } from './compose'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { conflictAfterRace, theirText } from './open-newest'
import { textOfRevision } from './revisions'
import { title } from './save-draft'
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
  // A hold is lifted by an act of its own: bringing back a text from before it does not, nor does one bring it back.
  const held = opened.ok ? editArticleFile(text, { hold: opened.copy.frontmatter.hold }, undefined, fieldOrder) : text
  const path = draftPath(id)
  const result = await dependencies.store.commit({
    message: actMessage(`Restore an earlier revision: ${opened.ok ? title(opened.copy.frontmatter) : id}`, {
      act: 'restore',
      article: id,
    }),
    author,
    changes: [{ path, bytes: new TextEncoder().encode(held), expected: now.draft }],
  })
  if (result.state === 'conflict') return conflictAfterRace({ id, base: now }, dependencies)
  return { state: 'done', base: { ...now, draft: result.blobs[path] ?? null } }
}
