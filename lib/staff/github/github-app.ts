import { z } from 'zod'

/** What the paper is to GitHub when it asks who somebody is. */
export interface GitHubApp {
  clientId: string
  clientSecret: string
  /** Where people sign in to GitHub. */
  webUrl: string
  /** Where its REST API is. */
  apiUrl: string
}

const settings = z.object({
  GITHUB_CLIENT_ID: z.string().trim().min(1).optional(),
  GITHUB_CLIENT_SECRET: z.string().trim().min(1).optional(),
  GITHUB_API_URL: z.url().default('https://api.github.com'),
})

/**
 * The app of GitHub’s by which people may sign in, from the environment; null where signing in by GitHub was not set up,
 * or by half, which the page of the set-up says.
 */
export function gitHubApp(env: NodeJS.ProcessEnv): GitHubApp | null {
  // An empty line in a file of settings is no setting.
  const given = settings.parse(Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())))
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret, GITHUB_API_URL } = given
  if (!clientId || !clientSecret) return null
  const apiUrl = GITHUB_API_URL.replace(/\/+$/, '')
  // GitHub’s own API has a host of its own; a GitHub Enterprise Server has it under a path.
  const webUrl = apiUrl === 'https://api.github.com' ? 'https://github.com' : apiUrl.replace(/\/api\/v3$/, '')
  return { clientId, clientSecret, webUrl, apiUrl }
}
