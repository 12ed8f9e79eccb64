import { z } from 'zod'

/** As WebAuthn has ids and keys in text. */
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)

/** What a person may call a key. */
export const keyLabelSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .meta({ description: 'What the person calls the device, such as “Phone”.' })

/** One passkey as `content/staff/<handle>.yaml` keeps it. The private half never leaves the device. */
export const staffKeySchema = z.strictObject({
  id: base64url.max(1400).meta({ description: 'The id that the device gave the key.' }),
  publicKey: base64url.max(4000).meta({ description: 'The public half of the key, in the form of WebAuthn (COSE).' }),
  label: keyLabelSchema,
  added: z.iso.datetime().meta({ description: 'When the key was added.' }),
  lastUsed: z.iso
    .datetime()
    .optional()
    .meta({ description: 'When the sign-in began that used the key last; what began earlier lets nobody in.' }),
  counter: z
    .number()
    .int()
    .min(0)
    .max(0xffffffff)
    .meta({ description: 'How often the device says that it used the key; 0 where it does not count.' }),
  suspect: z.iso.datetime().optional().meta({
    description: 'When a device with this key counted less than before, and was refused: there may be a copy.',
  }),
  transports: z
    .array(z.string().regex(/^[a-z-]{1,20}$/))
    .max(8)
    .optional()
    .meta({ description: 'How browsers reach the device, such as internal, usb or hybrid.' }),
})

export type StaffKey = z.infer<typeof staffKeySchema>
