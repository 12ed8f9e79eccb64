'use server'

import type { ReactNode } from 'react'
import { z } from 'zod'
import { frontmatterFrom } from '@/lib/article/form-fields'
import { mayAct } from '../_access/require-staff'
import { PreviewOf } from './preview-of'

const unsaved = z.object({
  texts: z.record(z.string().max(200), z.string().max(1_000_000)),
  body: z.string().max(6_000_000),
})

/** The page with the text as it stands in the editing page, saved or not. Null for who may not see it. */
export async function previewAct(given: z.infer<typeof unsaved>): Promise<ReactNode> {
  const access = await mayAct()
  const parsed = unsaved.safeParse(given)
  if (!access.ok || !parsed.success) return null
  const { texts, body } = parsed.data
  return <PreviewOf frontmatter={frontmatterFrom(texts)} body={body} />
}
