import { createHmac, timingSafeEqual } from 'node:crypto'
import { makingSecret, openingSecrets, type PaperSecret } from './paper-secret'

/**
 * Puts a small value into letters that fit into an address, signed with a key made from the paper's secret. Nothing of it
 * is kept: a new secret ends all of them, unless the one before it is still accepted. Whoever has the letters can read the value.
 *
 * @param purpose what the letters are for; each purpose has a key of its own, so that nothing signed for one can be taken
 *   for another
 */
export function signToken(purpose: string, value: unknown, secret: PaperSecret): string {
  const said = Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${said}.${signature(purpose, said, makingSecret(secret))}`
}

/**
 * The value in such letters; undefined where this paper did not sign them, to the last letter, for this purpose.
 *
 * @param longest longer than any that we make, so that nobody has us read a novel
 */
export function openToken(purpose: string, token: string, secret: PaperSecret, longest: number): unknown {
  const dot = token.indexOf('.')
  if (dot === -1 || token.length > longest) return undefined
  const said = token.slice(0, dot)
  // The signature is over the letters, and compared as letters: base64 has several ways to write the same bytes.
  const given = Buffer.from(token.slice(dot + 1))
  const isSigned = openingSecrets(secret).some((one) => {
    const expected = Buffer.from(signature(purpose, said, one))
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
  if (!isSigned) return undefined
  return JSON.parse(Buffer.from(said, 'base64url').toString())
}

function signature(purpose: string, said: string, secret: string): string {
  const key = createHmac('sha256', secret).update(`broadsheet: ${purpose}`).digest()
  return createHmac('sha256', key).update(said).digest('base64url')
}
