/**
 * What seals sessions and signs invitations and shared previews: one secret, or the newest and the one before it, which
 * is accepted until whoever holds something of its time has something newer.
 */
export type PaperSecret = string | readonly [newest: string, previous: string]

/** The secret that makes. */
export function makingSecret(secret: PaperSecret): string {
  return typeof secret === 'string' ? secret : secret[0]
}

/** The secrets that open, newest first. */
export function openingSecrets(secret: PaperSecret): readonly string[] {
  return typeof secret === 'string' ? [secret] : secret
}
