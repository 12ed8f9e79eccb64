import { z } from 'zod'
import type { GitHubAuth, GitHubClient } from '../../store/github/github-client'
import { hasStatus } from '../../store/github/github-failure'
import type { Finding } from './finding'

const topic = 'Writing'
const remedy = 'Give it “Contents: read and write” for this repository, on GitHub.'

/**
 * Whether the paper's credentials may save.
 *
 * @param repository what GitHub says of the repository
 */
export async function checkMayWrite(
  client: GitHubClient,
  auth: GitHubAuth | null,
  repository: unknown,
): Promise<Finding> {
  if (!auth)
    return {
      topic,
      state: 'broken',
      says: 'The paper has no credentials of GitHub: readers are served, and nothing can be saved.',
      remedy: 'Set GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY, or GITHUB_TOKEN.',
    }
  return 'appId' in auth ? appMayWrite(client) : tokenMayWrite(client, repository)
}

const installation = z.object({ permissions: z.object({ contents: z.string().optional() }) })

async function appMayWrite(client: GitHubClient): Promise<Finding> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/installation')
  const { contents } = installation.parse(data).permissions
  if (contents === 'write') return { topic, state: 'good', says: 'The App may read and write the contents.' }
  const says = contents ? 'The App may read the contents, and not write them.' : 'The App may not see the contents.'
  return { topic, state: 'broken', says, remedy: `${remedy} Whoever installed it has to accept that.` }
}

const permissions = z.object({ permissions: z.object({ push: z.boolean() }).optional() })

/**
 * What GitHub says of a repository are the rights of the token's owner; a fine-grained token may have fewer. So contents
 * are sent that no file has: Git forgets them again.
 */
async function tokenMayWrite(client: GitHubClient, repository: unknown): Promise<Finding> {
  const refused: Finding = { topic, state: 'broken', says: 'The token may read, and not write.', remedy }
  if (permissions.parse(repository).permissions?.push === false) return refused
  try {
    const content = 'Whether this paper may write.'
    await client.request('POST /repos/{owner}/{repo}/git/blobs', { content, encoding: 'utf-8' })
    return { topic, state: 'good', says: 'The token may read and write the contents.' }
  } catch (error) {
    if (hasStatus(error, 403, 404)) return refused
    throw error
  }
}
