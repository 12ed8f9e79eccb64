import { sealData, unsealData } from 'iron-session'
import type { z } from 'zod'
import { makingSecret, openingSecrets, type PaperSecret } from './paper-secret'

/** Letters: longer than any that we make. */
const longest = 1000

/** Encrypts and signs a small value for a cookie, so that nobody can read or change it. */
export function seal(value: unknown, secret: PaperSecret): Promise<string> {
  // Zero: how long it holds is said by its contents, and measured with the clock of the paper.
  return sealData(value, { password: makingSecret(secret), ttl: 0 })
}

/** Opens what was sealed; null for anything that this paper did not seal, or that is of another shape. */
export async function unseal<Value>(
  schema: z.ZodType<Value>,
  sealed: string | undefined,
  secret: PaperSecret,
): Promise<Value | null> {
  if (!sealed || sealed.length > longest) return null
  for (const password of openingSecrets(secret)) {
    try {
      const opened = schema.safeParse(await unsealData(sealed, { password, ttl: 0 }))
      if (opened.success) return opened.data
    } catch {
      // A cookie that is not ours is not an error of ours: it lets nobody in.
    }
  }
  return null
}
