import { sealData, unsealData } from 'iron-session'
import { z } from 'zod'
import { makingSecret, openingSecrets, type PaperSecret } from './paper-secret'
import { handlePattern } from './staff-file'

/** How long a session lasts without a new sign-in, in seconds. */
export const sessionLifetime = 14 * 24 * 60 * 60

const sessionSchema = z.object({ handle: z.string().regex(handlePattern), signedIn: z.number() })

/** Who is signed in, and since when (milliseconds since 1970). The role is read from the staff file at every act. */
export type Session = z.infer<typeof sessionSchema>

/** Seals a session for the cookie: encrypted and signed, so that nobody can read or change it. */
export function sealSession(session: Session, secret: PaperSecret): Promise<string> {
  return sealData(session, { password: makingSecret(secret), ttl: sessionLifetime })
}

/** Opens a sealed session. Null for anything that this paper did not seal, or that has expired. */
export async function openSession(sealed: string | undefined, secret: PaperSecret): Promise<Session | null> {
  if (!sealed) return null
  for (const password of openingSecrets(secret)) {
    try {
      const opened = sessionSchema.safeParse(await unsealData(sealed, { password, ttl: sessionLifetime }))
      if (opened.success) return opened.data
    } catch {
      // A cookie that is not ours is not an error of ours: it signs nobody in.
    }
  }
  return null
}
