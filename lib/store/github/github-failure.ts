import type { RequestError } from '@octokit/request-error'
import { StoreError } from '../store-error'

/** What the sentences name. */
export interface FailurePlace {
  repository: string
  branch: string
}

/** A secondary limit that does not say when it ends ends after a minute. */
const unnamedWait = 60_000

/** Whether GitHub answered, and with one of these statuses. */
export function hasStatus(error: unknown, ...statuses: number[]): error is RequestError {
  // By its name: a bundler may have put several copies of the class into one program.
  return error instanceof Error && error.name === 'HttpError' && statuses.includes((error as RequestError).status)
}

/**
 * What a failed request means, in a sentence that somebody at the desk understands.
 *
 * @param now milliseconds since 1970
 */
export function storeErrorOf(error: unknown, { repository, branch }: FailurePlace, now: number): StoreError {
  if (error instanceof StoreError) return error
  const away = (message: string, again: number | null = null) =>
    new StoreError(message, { away: true, again, cause: error })
  const broken = (message: string) => new StoreError(message, { cause: error })
  if (hasStatus(error, 403, 429)) {
    const again = endOfLimit(error, now)
    if (again !== null) {
      const seconds = Math.max(1, Math.ceil((again - now) / 1000))
      const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`
      return away(`GitHub takes no more from this paper for ${wait}: its limit is used up.`, again)
    }
    return broken(
      `GitHub lets this paper read ${repository}, but not write it. Give its App or token “Contents: read and write”. (${error.message})`,
    )
  }
  if (hasStatus(error, 401))
    // Away, since a text can wait for an admin to renew the key.
    return away('GitHub does not accept the paper’s key any more. An admin has to renew GITHUB_TOKEN or the App’s key.')
  if (hasStatus(error, 404))
    return broken(
      `GitHub shows this paper no ${repository} with a branch “${branch}”. Look at CONTENT_REPOSITORY, CONTENT_BRANCH and what the App or token may see.`,
    )
  if (hasStatus(error, 409))
    return broken(`${repository} is empty. Push the paper’s files to it once. (${error.message})`)
  if (hasStatus(error, 400, 410, 422, 451)) return broken(`GitHub refused this: ${error.message}`)
  if (error instanceof Error && ['HttpError', 'AbortError', 'TimeoutError'].includes(error.name))
    return away('GitHub cannot be reached.')
  return broken(`GitHub answered something that this paper does not understand: ${String(error)}`)
}

/** When a limit ends, in milliseconds since 1970; null where none was met. */
function endOfLimit({ status, message, response }: RequestError, now: number): number | null {
  const headers = response?.headers ?? {}
  const after = Number(headers['retry-after'])
  if (headers['retry-after'] !== undefined && after >= 0) return now + after * 1000
  if (headers['x-ratelimit-remaining'] === '0') return Number(headers['x-ratelimit-reset']) * 1000
  return status === 429 || /rate limit|abuse/i.test(message) ? now + unnamedWait : null
}
