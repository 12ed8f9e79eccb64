import type { FormState } from '../article/merge-forms'
import { type Edit, formOf } from './compose'
import type { DeskDependencies } from './dependencies'
import { readWorkingText, type WorkingCopy } from './working-copy'

/**
 * What a writer began with and what it has become since. A null ancestor is one that the history has not got, or that
 * is not a text of this story: the blob is named by a request.
 */
export async function ancestorOf(
  edit: Edit,
  copy: WorkingCopy,
  { store }: DeskDependencies,
): Promise<{ ancestor: FormState | null; newer: FormState }> {
  const read = (bytes: Uint8Array | null): FormState | null => {
    const text = bytes && readWorkingText(bytes)
    return text?.ok && text.frontmatter.id === edit.id ? formOf(text) : null
  }
  // Throws for a history that was cut short or begun anew; the writer then chooses at every difference.
  const at = async (blob: string | null) => read(blob === null ? null : await store.readAt(blob).catch(() => null))
  const { draft, article } = edit.base
  if (draft === null || draft !== copy.draft?.blob) return { ancestor: await at(draft ?? article), newer: formOf(copy) }
  // The draft is the writer's own still; the published file beside it was changed by hand, and that goes into the draft.
  // It is read as it lies there: the history may not have heard of it yet.
  const printed = copy.article && read((await store.read(copy.article.path))?.bytes ?? null)
  if (article === null || !printed) return { ancestor: formOf(copy), newer: formOf(copy) }
  return { ancestor: await at(article), newer: printed }
}
