'use server'

import type { ReactNode } from 'react'
import { z } from 'zod'
import { newsroom } from '@/app/newsroom'
import { fieldsOfActs, frontmatterFrom } from '@/lib/article/form-fields'
import { openWorkingCopy } from '@/lib/desk/working-copy'
import { mayDo } from '../_access/require-staff'
import { PreviewOf } from './preview-of'

const unsaved = z.object({
  texts: z.record(z.string().max(200), z.string().max(1_000_000)),
  body: z.string().max(6_000_000),
})

/**
 * The page with the text as it stands in the editing page, saved or not, and with the times that acts have set, which the
 * form does not have. Null for who may not see it.
 */
export async function previewAct(id: string, given: z.infer<typeof unsaved>): Promise<ReactNode> {
  const access = await mayDo('open')
  const parsed = unsaved.safeParse(given)
  if (!access.ok || !parsed.success) return null
  const { texts, body } = parsed.data
  const opened = await openWorkingCopy(id, await newsroom())
  const set = Object.entries(opened.ok ? opened.copy.frontmatter : {}).filter(([name]) => fieldsOfActs.includes(name))
  return <PreviewOf frontmatter={{ ...frontmatterFrom(texts), ...Object.fromEntries(set) }} body={body} />
}
