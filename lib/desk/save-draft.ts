import { draftPath } from '../article/address'
import { composeEdit, type Edit, theirText } from './compose'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { type Base, baseOf, openWorkingCopy } from './working-copy'

/** What a save leaves: what the next one will be based on. */
export interface Saved {
  base: Base
}

/**
 * Saves a working copy. A save over somebody else's newer one is refused, with their text; an unchanged text is not
 * written again.
 */
export async function saveDraft(edit: Edit, author: Author, dependencies: DeskDependencies): Promise<ActResult<Saved>> {
  const composed = await composeEdit(edit, dependencies)
  if (composed.state !== 'done') return composed
  const { copy, text } = composed
  if (text === copy.text) return { state: 'done', base: baseOf(copy) }
  const path = draftPath(edit.id)
  const result = await dependencies.store.commit({
    message: `Save draft: ${title(composed.frontmatter)}`,
    author,
    changes: [{ path, bytes: new TextEncoder().encode(text), expected: copy.draft?.blob ?? null }],
  })
  if (result.state === 'conflict') return conflictAfterRace(edit.id, dependencies)
  return { state: 'done', base: { ...baseOf(copy), draft: result.blobs[path] ?? null } }
}

/** Somebody saved between our look and our write. */
export async function conflictAfterRace(id: string, dependencies: DeskDependencies): Promise<ActResult<never>> {
  const opened = await openWorkingCopy(id, dependencies)
  return opened.ok ? { state: 'conflict', theirs: await theirText(opened.copy, dependencies) } : { state: 'missing' }
}

/** What the history calls a story. */
export function title(frontmatter: Record<string, unknown>): string {
  return String(frontmatter.headline || frontmatter.id || 'untitled')
}
