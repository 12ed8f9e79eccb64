import { Octokit } from '@octokit/core'
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  ClientSecretPost,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi'
import { z } from 'zod'
import type { GitHubApp } from './github-app'
import type { GitHubVisit } from './github-visit'

/** An account as GitHub knows it. The number never changes; the login may, and somebody else may take it then. */
export interface GitHubAccount {
  id: number
  login: string
}

/** Milliseconds after which GitHub counts as away. */
const deadline = 8000

/**
 * Asks GitHub who came back, with the code that it gave the browser. The token that answers the code is used for that one
 * question and forgotten.
 *
 * @param returned the address at which the browser came back, with all that GitHub put into it
 * @returns null when the person said no
 * @throws when the answer is not for this visit, or GitHub does not confirm it or cannot be reached
 */
export async function askGitHubAccount(
  returned: URL,
  visit: GitHubVisit,
  app: GitHubApp,
): Promise<GitHubAccount | null> {
  const issuer = `${app.webUrl}/login/oauth`
  const server = { issuer, token_endpoint: `${issuer}/access_token` }
  const client = { client_id: app.clientId }
  try {
    const answer = validateAuthResponse(server, client, returned, visit.state)
    const grant = await authorizationCodeGrantRequest(
      server,
      client,
      ClientSecretPost(app.clientSecret),
      answer,
      visit.comeBack,
      visit.verifier,
      // Plain http is for a GitHub on this machine; what the settings say is what is asked.
      { [allowInsecureRequests]: app.webUrl.startsWith('http:'), signal: AbortSignal.timeout(deadline) },
    )
    const { access_token } = await processAuthorizationCodeResponse(server, client, grant)
    const octokit = new Octokit({ auth: access_token, baseUrl: app.apiUrl })
    const { data } = await octokit.request('GET /user', { request: { signal: AbortSignal.timeout(deadline) } })
    return accountSchema.parse(data)
  } catch (error) {
    if (error instanceof AuthorizationResponseError && error.error === 'access_denied') return null
    throw error
  }
}

const accountSchema = z.object({ id: z.number().int().positive(), login: z.string() })
