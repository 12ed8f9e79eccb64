import { z } from 'zod'
import { keyLabelSchema } from '../staff-key'

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)
const id = base64url.max(1400)
const clientDataJSON = base64url.max(6000)

/** What a browser sends when a device has made a key; whatever else it sends is left out. */
export const newKeySchema = z.object({
  label: keyLabelSchema,
  response: z.object({
    id,
    rawId: id,
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}),
    response: z.object({
      clientDataJSON,
      attestationObject: base64url.max(20_000),
      transports: z
        .array(z.string().regex(/^[a-z-]{1,20}$/))
        .max(8)
        .optional(),
    }),
  }),
})

/** A key that a device has made, and what its owner calls it. */
export type NewKey = z.infer<typeof newKeySchema>

/** What a browser sends when a device has signed a challenge. */
export const signatureSchema = z.object({
  id,
  rawId: id,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON,
    authenticatorData: base64url.max(6000),
    signature: base64url.max(4000),
    userHandle: base64url.max(100).nullish(),
  }),
})

/** A challenge, signed by a device. */
export type DeviceSignature = z.infer<typeof signatureSchema>
