import { z } from 'zod'
import { imageFields } from '../article/schema'

const { src, alt, credit, focus } = imageFields

/** A web address, or a page of the paper itself. */
const linked = z
  .string()
  .max(500)
  .refine((url) => /^\/(?!\/)[^\s\\]*$/.test(url) || (/^https:\/\/\S+$/.test(url) && URL.canParse(url)), {
    error: 'is neither a web address that begins with https:// nor a page of the paper, such as /standards',
  })

/** `content/contributors/<slug>.yaml`: what readers are told of somebody who writes. All of it is public. */
export const contributorSchema = z.strictObject({
  name: z.string().trim().min(1).max(200).meta({ description: 'The name as bylines have it.' }),
  role: z.string().trim().min(1).max(200).optional().meta({ description: 'What they do, in a few words.' }),
  biography: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .optional()
    .meta({ description: 'Who they are. An empty line begins a new paragraph.' }),
  picture: z
    .strictObject({ src, alt, credit, focus })
    .optional()
    .meta({ description: 'A portrait, with its alternative text and its credit.' }),
  email: z.email().optional().meta({ description: 'Where readers may write to them.' }),
  links: z
    .array(
      z.strictObject({
        title: z.string().trim().min(1).max(100).meta({ description: 'What the link says.' }),
        url: linked.meta({ description: 'Where it leads.' }),
      }),
    )
    .max(10)
    .default([])
    .meta({ description: 'Where else they can be found.' }),
})

export type Contributor = z.infer<typeof contributorSchema>
