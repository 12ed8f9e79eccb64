import { z } from 'zod'
import type { GitHubAnswer, GitHubClient } from '../../store/github/github-client'
import { hasStatus, storeErrorOf } from '../../store/github/github-failure'
import type { GitHubSettings } from '../store-settings'
import { checkMayWrite } from './check-may-write'
import { type Finding, found } from './finding'
import { rateLeft, serverTime, tokenExpiry } from './github-headers'

/** What is asked about the repository, and by whom. */
export interface RepositoryCheck {
  client: GitHubClient
  settings: Pick<GitHubSettings, 'repository' | 'branch' | 'folder' | 'auth'>
  clock: () => number
}

/** Everything about the repository that GitHub can be asked. */
export async function checkRepository({ client, settings, clock }: RepositoryCheck): Promise<Finding[]> {
  const asked = clock()
  let answer: GitHubAnswer
  try {
    answer = await client.request('GET /repos/{owner}/{repo}')
  } catch (error) {
    const says = storeErrorOf(error, settings, clock()).message
    const remedy = 'Mend what it says; the other questions to GitHub are asked when it answers this one.'
    return [{ topic: 'Repository', state: 'broken', says, remedy }]
  }
  const answered = clock()
  return [
    repositoryFound(answer.data, settings),
    ...(await found('Branch', () => checkBranch(client, settings))),
    ...(await found('Folder', () => checkFolder(client, settings))),
    ...(await found('Writing', () => checkMayWrite(client, settings.auth, answer.data))),
    ...(settings.auth ? [tokenExpiry(answer.headers, 'appId' in settings.auth, answered)] : []),
    rateLeft(answer.headers),
    serverTime(answer.headers, asked, answered),
  ]
}

const repository = z.object({ private: z.boolean().optional(), archived: z.boolean().optional() })

function repositoryFound(data: unknown, settings: RepositoryCheck['settings']): Finding {
  const topic = 'Repository'
  const { private: isPrivate, archived } = repository.parse(data)
  if (archived)
    return {
      topic,
      state: 'broken',
      says: `${settings.repository} is archived, so nothing can be saved.`,
      remedy: 'Take it out of the archive, in its settings on GitHub.',
    }
  if (isPrivate) return { topic, state: 'good', says: `${settings.repository} is reached, and is private.` }
  return {
    topic,
    state: 'watch',
    says: `${settings.repository} is public, and so are drafts, notes and stories that wait for their time.`,
    remedy: 'Make it private in its settings on GitHub, unless that is meant.',
  }
}

async function checkBranch(client: GitHubClient, { branch }: RepositoryCheck['settings']): Promise<Finding> {
  const topic = 'Branch'
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/branches/{branch}', { branch })
    if (!z.object({ protected: z.boolean().optional() }).parse(data).protected)
      return { topic, state: 'good', says: `Saves go to “${branch}”.` }
    return {
      topic,
      state: 'watch',
      says: `“${branch}” has rules on GitHub, which may refuse saves.`,
      remedy: 'Let the App, or the owner of the token, pass the rules of this branch.',
    }
  } catch (error) {
    if (!hasStatus(error, 404)) throw error
    const remedy = 'Make the branch on GitHub, or set CONTENT_BRANCH to the one that you mean.'
    return { topic, state: 'broken', says: `There is no branch “${branch}”.`, remedy }
  }
}

const folderEntries = z.array(z.object({ name: z.string() }))

async function checkFolder(client: GitHubClient, settings: RepositoryCheck['settings']): Promise<Finding> {
  const topic = 'Folder'
  const { folder, branch } = settings
  const named = folder === '' ? 'the top of the repository' : `“${folder}”`
  try {
    const route = folder === '' ? 'GET /repos/{owner}/{repo}/contents' : 'GET /repos/{owner}/{repo}/contents/{path}'
    const { data } = await client.request(route, { ...(folder !== '' && { path: folder }), ref: branch })
    const entries = folderEntries.safeParse(data)
    if (entries.success && entries.data.some(({ name }) => name === 'site.yaml'))
      return { topic, state: 'good', says: `The paper is in ${named}.` }
  } catch (error) {
    if (!hasStatus(error, 404)) throw error
  }
  const remedy = 'Set CONTENT_FOLDER to the folder that holds site.yaml, or push the paper there.'
  return { topic, state: 'broken', says: `There is no site.yaml in ${named} on “${branch}”.`, remedy }
}
