import { z } from 'zod'
import { frontmatterFrom } from '@/lib/article/form-fields'
import { idPattern } from '@/lib/article/schema'
import type { Edit } from '@/lib/desk/compose'
import { proseDocumentSchema } from '@/lib/prose/document/document-schema'

export const articleId = z.string().regex(idPattern)
export const blobId = z.string().regex(/^[0-9a-f]{40}$/)

export const articleBase = z.object({ draft: blobId.nullable(), article: blobId.nullable() })
export const sittingId = z.string().regex(/^[a-z0-9]{8,40}$/)

const formTexts = z.object({
  texts: z.record(z.string().max(200), z.string().max(1_000_000)),
  body: z.string(),
})

/** What the editing page sends: what it was based on, every field as text, and the body. */
export const editForm = formTexts.extend({
  id: articleId,
  base: articleBase,
  seen: blobId.optional(),
  /** The text of an earlier save whose answer never came. */
  unanswered: formTexts.optional(),
  sitting: sittingId.optional(),
  asked: z.boolean(),
  document: proseDocumentSchema.optional(),
})

/** The edit that a form means. */
export function editFrom({ texts, ...rest }: z.infer<typeof editForm>): Edit {
  return { ...rest, fields: frontmatterFrom(texts) }
}
