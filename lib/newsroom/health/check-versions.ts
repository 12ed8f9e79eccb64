import { z } from 'zod'
import type { GitHubClient } from '../../store/github/github-client'
import { hasStatus } from '../../store/github/github-failure'
import type { Finding } from './finding'

/** Past so many changed files a server that starts has much to catch up with; see scripts/skip-content-deployments.mjs. */
const manyFiles = 200

/** Whether readers get the newest state. */
export function catalogueState(catalogue: string | null, head: string): Finding {
  const topic = 'Newest state'
  if (catalogue === head)
    return { topic, state: 'good', says: `Pages are made from ${short(head)}, the newest commit.` }
  const says = `Pages are made from ${catalogue ? short(catalogue) : 'nothing'}; the newest commit is ${short(head)}.`
  const remedy = 'Load this page again; if the two stay apart, the log of the server says why.'
  return { topic, state: 'watch', says, remedy }
}

const comparison = z.object({
  ahead_by: z.number(),
  files: z.array(z.unknown()).optional(),
  base_commit: z.object({ commit: z.object({ committer: z.object({ date: z.string() }).nullish() }) }).optional(),
})

/**
 * How old the state is that travelled with the deployment.
 *
 * @param deployed its commit; null when nothing travelled
 */
export async function checkSnapshot(
  deployed: string | null,
  branch: string,
  client: GitHubClient,
  now: number,
): Promise<Finding> {
  const topic = 'What travelled'
  if (!deployed)
    return {
      topic,
      state: 'missing',
      says: 'Nothing of the paper travelled with the program: a server that starts fetches all of it.',
      remedy: 'Build with npm run build, and let .broadsheet/deployment and content travel.',
    }
  try {
    const basehead = `${deployed}...${branch}`
    const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, per_page: 1 })
    const { ahead_by, files = [], base_commit } = comparison.parse(data)
    const date = Date.parse(base_commit?.commit.committer?.date ?? '')
    const age = Number.isNaN(date) ? '' : `, ${daysOld(now - date)}`
    const says = `${short(deployed)}${age}; since then, ${count(ahead_by, 'commit')} with ${count(files.length, 'changed file')}.`
    if (files.length <= manyFiles) return { topic, state: 'good', says }
    return { topic, state: 'watch', says, remedy: 'Deploy again, so that servers start faster.' }
  } catch (error) {
    if (!hasStatus(error, 404)) throw error
    const says = `GitHub does not know ${short(deployed)}, which was deployed: servers fetch the whole paper when they start.`
    return { topic, state: 'watch', says, remedy: 'Deploy the newest commit of the branch.' }
  }
}

function short(commit: string): string {
  return commit.slice(0, 7)
}

function daysOld(milliseconds: number): string {
  const days = Math.floor(milliseconds / (24 * 60 * 60 * 1000))
  return days < 1 ? 'less than a day old' : `${count(days, 'day')} old`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
