import { parse, stringify } from 'yaml'
import { z } from 'zod'
import type { Problem } from './problem'
import { checkAgainst } from './schema-problems'
import { reviewStates } from './state'

const moment = z.iso.datetime({ offset: true, error: 'is not a time with its zone, such as 2026-03-14T09:30:00Z' })
const words = z.string().trim().min(1).max(5000)

/** A note to the desk, never to the reader. */
export const noteSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]{6,20}$/, 'is not a note’s id')
    .meta({ description: 'Names the note.' }),
  by: words.max(200).meta({ description: 'Who wrote it.' }),
  at: moment.meta({ description: 'When.' }),
  text: words.meta({ description: 'What the desk should know.' }),
  paragraph: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The beginning of the paragraph that it points to, as readers would see it.' }),
  resolved: z
    .strictObject({ by: words.max(200), at: moment })
    .optional()
    .meta({ description: 'Who settled it, and when; absent while it is open.' }),
})

/** `content/drafts/<id>.review.yaml`: what the desk says about a draft. It lives and goes with the draft. */
export const reviewSchema = z.strictObject({
  state: z.enum(reviewStates).optional().meta({ description: 'In review, or ready to be published.' }),
  by: words.max(200).optional().meta({ description: 'Who submitted it, or found it ready.' }),
  at: moment.optional().meta({ description: 'When that was.' }),
  revision: z
    .string()
    .regex(/^[0-9a-f]{40}$/, 'is not a revision: 40 hexadecimal digits')
    .optional()
    .meta({ description: 'The revision of the draft that this was said of.' }),
  notes: z.array(noteSchema).max(1000).default([]).meta({ description: 'Notes to the desk, oldest first.' }),
})

export type Review = z.infer<typeof reviewSchema>
export type Note = z.infer<typeof noteSchema>

/** `drafts/two-tides.review.yaml` */
export function reviewPath(id: string): string {
  return `drafts/${id}.review.yaml`
}

/** Reads a review file at the door. */
export function parseReview(text: string): { ok: true; review: Review } | { ok: false; problems: Problem[] } {
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 0 }) ?? {}
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, problems: [{ line: 1, message: `The YAML cannot be read (${reason}). Correct it.` }] }
  }
  const checked = checkAgainst(reviewSchema, value)
  return checked.ok ? { ok: true, review: checked.value } : checked
}

/** The file for a review; long notes stay on one line, so that a changed note is a changed line. */
export function printReview(review: Review): string {
  return stringify(review, { lineWidth: 0 })
}
