import { z } from 'zod'
import type { GitHubAuth } from '../store/github/github-client'

/** Where a paper keeps its files: in a folder of this machine, or in a repository on GitHub. */
export type StoreSettings = { kind: 'folder' } | GitHubSettings

/** A paper whose files are in a repository on GitHub. */
export interface GitHubSettings {
  kind: 'github'
  /** `owner/name` */
  repository: string
  branch: string
  /** Of the repository, the folder that holds the content. */
  folder: string
  /** Null where nothing was configured: readers are served, and nothing can be saved. */
  auth: GitHubAuth | null
  apiUrl: string
  /** Signs what GitHub tells us of pushes; null when it tells us nothing. */
  webhookSecret: string | null
}

const text = z.string().optional()

const environment = z
  .object({
    CONTENT_REPOSITORY: text.refine((name) => !name || /^[\w.-]+\/[\w.-]+$/.test(name), {
      error: 'CONTENT_REPOSITORY is not a repository’s name. Write it like owner/name.',
    }),
    CONTENT_BRANCH: text,
    CONTENT_FOLDER: text,
    VERCEL: text,
    VERCEL_GIT_REPO_OWNER: text,
    VERCEL_GIT_REPO_SLUG: text,
    VERCEL_GIT_COMMIT_REF: text,
    GITHUB_TOKEN: text,
    GITHUB_APP_ID: text.refine((id) => !id || /^\d+$/.test(id), {
      error: 'GITHUB_APP_ID is not a number. It stands on the page of the App, under “App ID”.',
    }),
    GITHUB_APP_PRIVATE_KEY: text,
    GITHUB_APP_INSTALLATION_ID: z.coerce
      .number({ error: 'GITHUB_APP_INSTALLATION_ID is not a number. It ends the address of the installation’s page.' })
      .int()
      .positive()
      .optional(),
    GITHUB_API_URL: z.url({ error: 'GITHUB_API_URL is not an address.' }).optional(),
    GITHUB_WEBHOOK_SECRET: text,
  })
  .refine((given) => !given.GITHUB_APP_ID === !given.GITHUB_APP_PRIVATE_KEY, {
    error: 'A GitHub App needs both GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY; one of them is missing.',
  })

/**
 * What the environment says of the store: GitHub when `CONTENT_REPOSITORY` names a repository, and on Vercel, which
 * names the one that it deployed; else a folder.
 *
 * @throws when a variable cannot be right; the message names it and what it should be
 */
export function storeSettings(env: Record<string, string | undefined> = process.env): StoreSettings {
  // A variable that was left empty in a form was not set.
  const set = Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []))
  const parsed = environment.safeParse(Object.fromEntries(set))
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'))
  const given = parsed.data
  const deployed =
    given.VERCEL && given.VERCEL_GIT_REPO_OWNER && `${given.VERCEL_GIT_REPO_OWNER}/${given.VERCEL_GIT_REPO_SLUG}`
  const repository = given.CONTENT_REPOSITORY ?? deployed
  if (!repository && given.VERCEL)
    throw new Error('This deployment does not know its repository. Set CONTENT_REPOSITORY to owner/name.')
  if (!repository) return { kind: 'folder' }
  return {
    kind: 'github',
    repository,
    branch: given.CONTENT_BRANCH ?? given.VERCEL_GIT_COMMIT_REF ?? 'main',
    folder: given.CONTENT_FOLDER ?? 'content',
    auth: authOf(given),
    apiUrl: given.GITHUB_API_URL ?? 'https://api.github.com',
    webhookSecret: given.GITHUB_WEBHOOK_SECRET ?? null,
  }
}

function authOf(given: z.infer<typeof environment>): GitHubAuth | null {
  const { GITHUB_APP_ID: appId, GITHUB_APP_PRIVATE_KEY: key, GITHUB_APP_INSTALLATION_ID: installationId } = given
  // Where a variable cannot hold several lines, their ends are written as \n.
  if (appId && key) return { appId, privateKey: key.replaceAll('\\n', '\n'), ...(installationId && { installationId }) }
  return given.GITHUB_TOKEN ? { token: given.GITHUB_TOKEN } : null
}
