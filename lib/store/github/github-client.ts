import { createAppAuth } from '@octokit/auth-app'
import { Octokit } from '@octokit/core'
import { retry } from '@octokit/plugin-retry'
import pLimit from 'p-limit'

/** What the paper proves to GitHub that it may write: a token, or a GitHub App that was installed on the repository. */
export type GitHubAuth = { token: string } | { appId: string; privateKey: string; installationId?: number }

export interface GitHubClientOptions {
  /** `owner/name` */
  repository: string
  /** Null: a public repository can be read, sixty times an hour. */
  auth: GitHubAuth | null
  /** Where GitHub’s REST API is; its public one when left out. */
  apiUrl?: string
  fetch?: typeof fetch
  /** Milliseconds after which a request that was not answered counts as lost; 8,000 when left out. */
  deadline?: number
  /** Milliseconds before the first repetition of a request that failed; 300 when left out. */
  pause?: number
}

/** One answer of GitHub. */
export interface GitHubAnswer {
  status: number
  headers: Record<string, string | undefined>
  data: unknown
}

/** Asks GitHub about one repository. */
export interface GitHubClient {
  /**
   * Sends one request, and repeats it at most twice where GitHub failed or could not be reached: all that the paper asks
   * of GitHub can be asked twice.
   *
   * @param route such as `GET /repos/{owner}/{repo}/git/ref/{ref}`; owner and repo are filled in
   * @throws Octokit’s `RequestError`, whose `status` is 500 where there was no answer
   */
  request(route: string, parameters?: Record<string, unknown>): Promise<GitHubAnswer>
}

/** GitHub refuses more than a hundred at a time. */
const atOnce = 16

/** Opens a client, without asking anything yet. */
export function openGitHubClient(options: GitHubClientOptions): GitHubClient {
  const [owner, repo] = options.repository.split('/')
  const limit = pLimit(atOnce)
  let octokit: Promise<Octokit> | undefined
  return {
    async request(route, parameters = {}) {
      octokit ??= openOctokit(options).catch((error: unknown) => {
        octokit = undefined
        throw error
      })
      const client = await octokit
      return limit(() => client.request(route, { owner, repo, ...parameters }) as Promise<GitHubAnswer>)
    },
  }
}

async function openOctokit(options: GitHubClientOptions): Promise<Octokit> {
  const { auth, apiUrl, deadline = 8000, pause = 300 } = options
  const send = options.fetch ?? fetch
  const RepeatingOctokit = Octokit.plugin(retry)
  const settings = {
    ...(apiUrl && { baseUrl: apiUrl }),
    userAgent: 'broadsheet',
    request: {
      fetch: ((input, init) => send(input, { ...init, signal: AbortSignal.timeout(deadline) })) satisfies typeof fetch,
    },
    // A limit does not end within seconds, and a branch that moved does not move back: who asked decides.
    retry: { retries: 2, retryAfterBaseValue: pause, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
  }
  if (!auth) return new RepeatingOctokit(settings)
  if ('token' in auth) return new RepeatingOctokit({ ...settings, auth: auth.token })
  const asApp = (app: object) => new RepeatingOctokit({ ...settings, authStrategy: createAppAuth, auth: app })
  return asApp(auth.installationId ? auth : { ...auth, installationId: await installationOf(asApp(auth), options) })
}

async function installationOf(app: Octokit, { repository }: GitHubClientOptions): Promise<number> {
  const [owner = '', repo = ''] = repository.split('/')
  const { data } = await app.request('GET /repos/{owner}/{repo}/installation', { owner, repo })
  return data.id
}
