'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { followChanges } from '@/app/follow-changes'
import { newsroom } from '@/app/newsroom'
import { frontmatterFrom } from '@/lib/article/form-fields'
import { idPattern } from '@/lib/article/schema'
import type { Edit } from '@/lib/desk/compose'
import type { ActResult, DeskDependencies } from '@/lib/desk/dependencies'
import { type Discarded, discardDraft, restoreDraft } from '@/lib/desk/discard-draft'
import { newDraft } from '@/lib/desk/new-draft'
import { type Published, publish } from '@/lib/desk/publish'
import { restoreRevision } from '@/lib/desk/restore-revision'
import { type Saved, saveDraft } from '@/lib/desk/save-draft'
import { authorOf } from '@/lib/staff/staff-file'
import type { Author } from '@/lib/store/store'
import { mayAct, type Refused } from '../_access/require-staff'

const id = z.string().regex(idPattern)
const blob = z.string().regex(/^[0-9a-f]{40}$/)
const base = z.object({ draft: blob.nullable(), article: blob.nullable() })
const form = z.object({
  id,
  base,
  seen: blob.optional(),
  texts: z.record(z.string().max(200), z.string().max(1_000_000)),
  body: z.string(),
})

/** What the editing page sends. Parsed again here, since a request can hold anything. */
export type EditForm = z.infer<typeof form>

/** How an act ended, for the page that asked. */
export type Outcome<Done> = ActResult<Done> | Refused

export async function saveDraftAct(given: EditForm): Promise<Outcome<Saved>> {
  return act(form, given, (edit, author, desk) => saveDraft(editFrom(edit), author, desk))
}

export async function publishAct(given: EditForm): Promise<Outcome<Published>> {
  return act(form, given, (edit, author, desk) => publish(editFrom(edit), author, desk))
}

export async function discardDraftAct(given: { id: string; base: EditForm['base'] }): Promise<Outcome<Discarded>> {
  return act(z.object({ id, base }), given, (draft, author, desk) => discardDraft(draft.id, draft.base, author, desk))
}

export async function restoreDraftAct(given: Discarded): Promise<Outcome<Discarded>> {
  return act(z.object({ id, blob }), given, (draft, author, desk) => restoreDraft(draft, author, desk))
}

/** Makes an earlier revision the draft and opens it. */
export async function restoreRevisionAct(given: {
  id: string
  blob: string
  base: EditForm['base']
}): Promise<Outcome<Saved>> {
  const restored = await act(z.object({ id, blob, base }), given, restoreRevision)
  if (restored.state === 'done') redirect(`/admin/articles/${given.id}`)
  return restored
}

/** Begins a story; its editing page is at its id. */
export async function newArticleAct(): Promise<Outcome<{ id: string }>> {
  return act(z.undefined(), undefined, async (_, author, desk) => ({
    state: 'done' as const,
    id: await newDraft(author, desk),
  }))
}

/** The door of every act: who asks and from where, then what is asked, then the deed, then the pages it touched. */
async function act<Given, Done>(
  schema: z.ZodType<Given>,
  given: unknown,
  deed: (given: Given, author: Author, desk: DeskDependencies) => Promise<ActResult<Done>>,
): Promise<Outcome<Done>> {
  const access = await mayAct()
  if (!access.ok) return access.refused
  const parsed = schema.safeParse(given)
  if (!parsed.success)
    return { state: 'refused', message: 'The desk could not read this request. Reload the page and try again.' }
  try {
    const result = await deed(parsed.data, authorOf(access.member), await newsroom())
    // The files are written by now: if pages cannot be marked, the watcher, which sees the same change, tries again.
    if (result.state === 'done') await followChanges().catch((error: unknown) => console.error(error))
    return result
  } catch (error) {
    console.error(error)
    // The store's own messages name the place and the remedy; any other error is ours, and in the log.
    const known = error instanceof Error && error.name === 'StoreError'
    const reason = known ? error.message : 'Something went wrong on the server; its log says what.'
    return { state: 'refused', message: `${reason} Your text is still on this page.` }
  }
}

function editFrom({ id, base, seen, texts, body }: EditForm): Edit {
  return { id, base, seen, fields: frontmatterFrom(texts), body }
}
