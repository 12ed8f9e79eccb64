import type { GitHubAnswer } from '../../store/github/github-client'
import type { Finding } from './finding'

type Headers = GitHubAnswer['headers']

const day = 24 * 60 * 60 * 1000

/** Milliseconds by which clocks may differ: GitHub refuses what an App signs with one that is a minute ahead. */
const tolerance = 30_000

/** Until when the token holds, as GitHub says with each answer; nothing where it does not end by itself. */
export function tokenExpiry(headers: Headers, isApp: boolean, now: number): Finding {
  const topic = 'End of the token'
  if (isApp) return { topic, state: 'good', says: 'The App makes itself a new token every hour.' }
  const ends = Date.parse(headers['github-authentication-token-expiration'] ?? '')
  if (Number.isNaN(ends)) return { topic, state: 'good', says: 'GitHub names no day on which the token ends.' }
  const days = Math.floor((ends - now) / day)
  const says = `The token ends on ${new Date(ends).toISOString().slice(0, 10)}, in ${days} days.`
  if (days >= 14) return { topic, state: 'good', says }
  return { topic, state: 'watch', says, remedy: 'Make a new one on GitHub, set it as GITHUB_TOKEN and deploy again.' }
}

/** How many requests are left in this hour. */
export function rateLeft(headers: Headers): Finding {
  const topic = 'Requests left this hour'
  const left = Number(headers['x-ratelimit-remaining'] ?? Number.NaN)
  const limit = Number(headers['x-ratelimit-limit'] ?? Number.NaN)
  if (Number.isNaN(left) || Number.isNaN(limit))
    return { topic, state: 'watch', says: 'GitHub did not say how many requests are left.' }
  const says = `${left} of ${limit}.`
  if (left >= limit / 10) return { topic, state: 'good', says }
  const remedy =
    limit <= 60
      ? 'Give the paper a token or an App: without one, GitHub answers sixty times an hour.'
      : 'See what else uses this token or App, and give the paper one of its own.'
  return { topic, state: 'watch', says, remedy }
}

/**
 * Whether this server has the time that GitHub has: embargoes and invitations depend on it.
 *
 * @param asked when the question was sent
 * @param answered when the answer was there
 */
export function serverTime(headers: Headers, asked: number, answered: number): Finding {
  const topic = 'Time of this server'
  const theirs = Date.parse(headers.date ?? '')
  if (Number.isNaN(theirs)) return { topic, state: 'watch', says: 'GitHub did not say what time it is.' }
  // Its header leaves out the part of the second; half of one is the middle of what it can mean.
  const difference = Math.round((theirs + 500 - (asked + answered) / 2) / 1000)
  if (Math.abs(difference) * 1000 <= tolerance)
    return { topic, state: 'good', says: 'It is that of GitHub, to a few seconds.' }
  const says = `It is ${Math.abs(difference)} seconds ${difference > 0 ? 'behind' : 'ahead of'} that of GitHub.`
  return { topic, state: 'broken', says, remedy: 'Have this server set its clock by itself, with NTP.' }
}
