'use server'

import { z } from 'zod'
import type { Reviewed } from '@/lib/desk/change-review'
import { hold, lift } from '@/lib/desk/hold'
import { addNote, reopenNote, resolveNote } from '@/lib/desk/notes'
import { type Prepared, prepareToPublish } from '@/lib/desk/prepare-to-publish'
import { type Published, publish } from '@/lib/desk/publish'
import type { PublishResult } from '@/lib/desk/publish-options'
import { markReady, sendBack, submit } from '@/lib/desk/review'
import type { FieldsSet } from '@/lib/desk/set-fields'
import { unschedule } from '@/lib/desk/unschedule'
import { withdraw } from '@/lib/desk/withdraw'
import type { Base } from '@/lib/desk/working-copy'
import { type DeskAct, may, whoMay } from '@/lib/staff/permissions'
import { act, ask, type Outcome } from '../_access/act'
import type { Refused } from '../_access/require-staff'
import { articleId, blobId, editForm, editFrom } from './edit-form'

const text = z.string().max(5000)
const sentence = z.string().max(1000)
const readDraft = z.object({ id: articleId, revision: blobId })
const newNote = z.object({ id: articleId, text, paragraph: text.optional() })
const whichNote = z.object({ id: articleId, note: z.string().max(20) })

const publication = z.object({
  edit: editForm,
  options: z.object({
    updated: z.boolean().optional(),
    correction: z
      .object({ kind: z.enum(['correction', 'clarification', 'retraction']), text: sentence.trim().min(1) })
      .optional(),
    at: z.iso.datetime({ offset: true }).optional(),
    ticked: z.array(z.string().max(40)).max(20).optional(),
    reviewed: blobId.nullable().optional(),
    movedOn: z.boolean().optional(),
  }),
})

/** Hands the draft to the editors. */
export async function submitAct(given: z.infer<typeof readDraft>): Promise<Outcome<Reviewed>> {
  return act('submit', readDraft, given, submit)
}

/** Says that the draft may be published. */
export async function markReadyAct(given: z.infer<typeof readDraft>): Promise<Outcome<Reviewed>> {
  return act('ready', readDraft, given, markReady)
}

/** Gives the draft back to its writer, with a note. */
export async function sendBackAct(given: z.infer<typeof newNote>): Promise<Outcome<Reviewed>> {
  return act('send-back', newNote, given, sendBack)
}

export async function addNoteAct(given: z.infer<typeof newNote>): Promise<Outcome<Reviewed>> {
  return act('note', newNote, given, addNote)
}

export async function resolveNoteAct(given: z.infer<typeof whichNote>): Promise<Outcome<Reviewed>> {
  return act('note', whichNote, given, resolveNote)
}

export async function reopenNoteAct(given: z.infer<typeof whichNote>): Promise<Outcome<Reviewed>> {
  return act('note', whichNote, given, reopenNote)
}

/** What stands between a text and print, for whoever writes it too; writes nothing. */
export async function prepareAct(given: z.infer<typeof editForm>): Promise<Outcome<Prepared>> {
  return ask('save', editForm, given, (form, _, desk) => prepareToPublish(editFrom(form), desk))
}

/** Publishes or schedules, as the dialog decided. */
export async function publishStoryAct(given: z.infer<typeof publication>): Promise<PublishResult<Published> | Refused> {
  return act('publish', publication, given, async ({ edit, options }, author, desk, member) => {
    const needed: DeskAct[] = [
      ...(options.at ? ['schedule' as const] : []),
      ...(options.correction ? ['correct' as const] : []),
    ]
    const lacking = needed.find((name) => !may(member, name))
    if (lacking) return { state: 'refused' as const, message: `${whoMay(lacking)} Nothing was changed.` }
    const at = options.at && new Date(options.at).toISOString().replace(/\.\d+Z$/, 'Z')
    return publish(editFrom(edit), author, desk, { ...options, at })
  })
}

/** Takes a story off the schedule. */
export async function unscheduleAct(given: { id: string }): Promise<Outcome<{ before: Base; base: Base }>> {
  return act('unschedule', z.object({ id: articleId }), given, unschedule)
}

/** Takes a story back; readers are told why at its address. */
export async function withdrawAct(given: { id: string; note: string }): Promise<Outcome<FieldsSet>> {
  return act('withdraw', z.object({ id: articleId, note: sentence }), given, withdraw)
}

export async function holdAct(given: { id: string; reason: string }): Promise<Outcome<FieldsSet>> {
  return act('hold', z.object({ id: articleId, reason: sentence }), given, hold)
}

export async function liftAct(given: { id: string }): Promise<Outcome<FieldsSet>> {
  return act('lift', z.object({ id: articleId }), given, lift)
}
