import { type GitHubClient, openGitHubClient } from '../../store/github/github-client'
import { openSnapshot } from '../../store/snapshot'
import { deploymentFiles } from '../folders'
import type { Newsroom } from '../open-newsroom'
import type { GitHubSettings } from '../store-settings'
import { checkContentFolder } from './check-content-folder'
import { checkRepository } from './check-repository'
import { checkScripts } from './check-scripts'
import { checkGitHubSignIn, checkPresence, checkPreviousSecret, checkSecret, checkSiteAddress } from './check-settings'
import { checkStaff } from './check-staff'
import { catalogueState, checkSnapshot } from './check-versions'
import { checkWebhook } from './check-webhook'
import { type Finding, type FindingGroup, found } from './finding'

/** What the newsroom does not know of itself. */
export interface Surroundings {
  env: Record<string, string | undefined>
  /** The public address as the paper knows it. */
  site: URL
  /** The host that was asked. */
  host: string
  /** See app/last-webhook.ts. */
  lastWebhook: number | null
  /** See app/scripts-removed.ts. */
  scriptsRemoved: boolean | null
  askRedis: (url: string) => Promise<void>
  /** Asks GitHub as the store does. */
  fetch: typeof fetch
}

/** Looks at the whole set-up of a running paper. No check waits for another, and none that fails hides the others. */
export async function checkHealth(paper: Newsroom, around: Surroundings): Promise<FindingGroup[]> {
  const { kept, folders, store, clock } = paper
  const { env, site, host } = around
  const files =
    kept.in === 'folder'
      ? found('Content folder', () => checkContentFolder(folders))
      : gitHubFindings(kept.settings, around, clock)
  const [filed, newest, staff, presence] = await Promise.all([
    files,
    found('Newest state', async () => catalogueState(await paper.archive.head(), await store.head())),
    found('Staff', () => checkStaff(store)),
    checkPresence(env.REDIS_URL, kept.in === 'github', around.askRedis),
  ])
  const keptIn = kept.in === 'folder' ? `${folders.state}/secret` : null
  return [
    { title: kept.in === 'folder' ? 'Files' : 'Files on GitHub', findings: [...filed, ...newest] },
    {
      title: 'Settings',
      findings: [
        checkSecret(env.SITE_SECRET, keptIn),
        ...checkPreviousSecret(env.SITE_SECRET_PREVIOUS, env.SITE_SECRET),
        checkSiteAddress(env.SITE_URL, site, host),
        presence,
        checkGitHubSignIn(env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET),
      ],
    },
    { title: 'Readers', findings: [checkScripts(around.scriptsRemoved)] },
    { title: 'People', findings: staff },
  ]
}

async function gitHubFindings(settings: GitHubSettings, around: Surroundings, clock: () => number): Promise<Finding[]> {
  const { repository, auth, apiUrl, branch, webhookSecret } = settings
  // Few and quick, since somebody waits for the page.
  const client: GitHubClient = openGitHubClient({
    repository,
    auth,
    apiUrl,
    fetch: around.fetch,
    deadline: 4000,
    pause: 100,
  })
  const answers = await Promise.all([
    found('Repository', () => checkRepository({ client, settings, clock })),
    found('What travelled', async () => {
      const snapshot = await openSnapshot(deploymentFiles().snapshot, 'content')
      return checkSnapshot(snapshot?.commit ?? null, branch, client, clock())
    }),
  ])
  return [...answers.flat(), checkWebhook({ secret: webhookSecret, last: around.lastWebhook }, clock())]
}
