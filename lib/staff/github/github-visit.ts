import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomState } from 'oauth4webapi'
import { z } from 'zod'
import type { PaperSecret } from '../paper-secret'
import { seal, unseal } from '../seal'
import { handlePattern } from '../staff-file'
import type { GitHubApp } from './github-app'

/** How long somebody may take at GitHub, in milliseconds. */
const longest = 10 * 60 * 1000

const visitSchema = z.object({
  state: z.string(),
  verifier: z.string(),
  begun: z.number(),
  handle: z.string().regex(handlePattern).nullable(),
  comeBack: z.url(),
})

/** What a browser keeps, sealed, while its owner is at GitHub. */
export type GitHubVisit = z.infer<typeof visitSchema>

/**
 * Begins a sign-in by GitHub: OAuth’s authorization code with PKCE (RFC 6749, RFC 7636) and a state of this browser alone.
 * No scope is asked for: who somebody is, is public.
 *
 * @param handle the person who wants to add the account to their staff file; null for somebody who wants to come in
 * @param comeBack the address that GitHub sends the browser back to
 * @returns where the browser goes, and the cookie that it keeps meanwhile
 */
export async function beginGitHubVisit(
  handle: string | null,
  comeBack: string,
  { app, secret, clock }: { app: GitHubApp; secret: PaperSecret; clock: () => number },
): Promise<{ address: string; sealed: string; seconds: number }> {
  const [state, verifier] = [generateRandomState(), generateRandomCodeVerifier()]
  const address = new URL(`${app.webUrl}/login/oauth/authorize`)
  address.search = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: comeBack,
    response_type: 'code',
    scope: '',
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // Nobody should come onto the staff list by way of an account that they only just made.
    allow_signup: 'false',
  }).toString()
  const visit: GitHubVisit = { state, verifier, begun: clock(), handle, comeBack }
  return { address: address.href, sealed: await seal(visit, secret), seconds: longest / 1000 }
}

/** The visit that this browser began; null when it began none, or too long ago. */
export async function openGitHubVisit(
  sealed: string | undefined,
  secret: PaperSecret,
  now: number,
): Promise<GitHubVisit | null> {
  const visit = await unseal(visitSchema, sealed, secret)
  return visit && now - visit.begun < longest ? visit : null
}
