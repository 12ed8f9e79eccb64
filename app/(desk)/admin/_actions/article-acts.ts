'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type Discarded, discardDraft, restoreDraft } from '@/lib/desk/discard-draft'
import { newDraft } from '@/lib/desk/new-draft'
import { restoreRevision } from '@/lib/desk/restore-revision'
import { type Saved, saveDraft } from '@/lib/desk/save-draft'
import type { Base } from '@/lib/desk/working-copy'
import { act, type Outcome } from '../_access/act'
import { articleBase, articleId, blobId, editForm, editFrom } from './edit-form'

export async function saveDraftAct(given: z.infer<typeof editForm>): Promise<Outcome<Saved>> {
  return act('save', editForm, given, (edit, author, desk) => saveDraft(editFrom(edit), author, desk))
}

export async function discardDraftAct(given: { id: string; base: Base }): Promise<Outcome<Discarded>> {
  return act('discard', z.object({ id: articleId, base: articleBase }), given, (draft, author, desk) =>
    discardDraft(draft.id, draft.base, author, desk),
  )
}

export async function restoreDraftAct(given: Discarded): Promise<Outcome<Discarded>> {
  return act('restore', z.object({ id: articleId, blob: blobId }), given, (draft, author, desk) =>
    restoreDraft(draft, author, desk),
  )
}

/** Makes an earlier revision the draft and opens it. */
export async function restoreRevisionAct(given: { id: string; blob: string; base: Base }): Promise<Outcome<Saved>> {
  const restored = await act(
    'restore',
    z.object({ id: articleId, blob: blobId, base: articleBase }),
    given,
    restoreRevision,
  )
  if (restored.state === 'done') redirect(`/admin/articles/${given.id}`)
  return restored
}

/** Begins a story; its editing page is at its id. */
export async function newArticleAct(): Promise<Outcome<{ id: string }>> {
  return act('new', z.undefined(), undefined, async (_, author, desk, { byline }) => ({
    state: 'done' as const,
    id: await newDraft(author, desk, byline),
  }))
}
