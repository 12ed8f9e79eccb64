import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { createEmulator } from 'emulate'
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.fixture'
import { checkAgainstOpenApi } from './openapi.fixture'

/** A GitHub of a test's own, with one repository. */
export interface TestGitHub {
  /** Where its API is, by way of the proxy. */
  apiUrl: string
  repository: string
  branch: string
  /** May read and write everything. */
  token: string
  /** An App that is installed on the repository. */
  app: { appId: string; privateKey: string; installationId: number }
  /** The commit that the branch was at when it started. */
  commit: string
  /** Lets things go wrong, and tells what was asked. */
  proxy: FaultyProxy
  /** Sends a request of the test's own, past the proxy. */
  ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>
  /** Commits files as somebody else would: paths of the repository, null for one that goes. Answers the commit. */
  push(files: Record<string, string | Uint8Array | null>, message?: string): Promise<string>
  close(): Promise<void>
}

export interface TestGitHubOptions {
  /** A folder whose files the first commit has under `content/`. */
  content?: string
  /** Where people who sign in are sent back to; other addresses are refused then, and clients without the app’s secret. */
  comeBack?: string
}

const owner = 'harbour'
const repo = 'light'
const branch = 'main'
const token = 'test-token'

/**
 * Starts an emulated GitHub, a program of others', behind a proxy of ours that can let requests go wrong.
 */
export async function startGitHub({ content, comeBack }: TestGitHubOptions = {}): Promise<TestGitHub> {
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { [token]: { login: owner, scopes: ['repo'] } },
      github: {
        users: [
          { login: owner, name: 'Harbour Light', email: 'paper@harbour.example' },
          { login: 'anna-writes', name: 'Anna Berg' },
          { login: 'stranger', name: 'A stranger' },
        ],
        // Without any, the emulator takes every one for known.
        ...(comeBack && {
          oauth_apps: [
            { client_id: 'paper', client_secret: 'the secret of the paper', name: 'Desk', redirect_uris: [comeBack] },
          ],
        }),
        repos: [{ owner, name: repo, auto_init: true }],
        apps: [
          {
            app_id: 12_345,
            slug: 'broadsheet',
            name: 'Broadsheet',
            permissions: { contents: 'write', metadata: 'read' },
            events: ['push'],
            installations: [
              { installation_id: 100, account: owner, permissions: { contents: 'write', metadata: 'read' } },
            ],
          },
        ],
      },
    },
  })
  const proxy = await startFaultyProxy({ target: emulator.url, check: await checkAgainstOpenApi() })
  const ask: TestGitHub['ask'] = async (method, path, body) => {
    const answer = await fetch(`${emulator.url}/repos/${owner}/${repo}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text ? JSON.parse(text) : {}
  }
  const push: TestGitHub['push'] = async (files, message = 'Push') => {
    const head = (await ask('GET', `/git/ref/heads/${branch}`)) as { object: { sha: string } }
    const base = (await ask('GET', `/git/commits/${head.object.sha}`)) as { tree: { sha: string } }
    const entries = await Promise.all(
      Object.entries(files).map(async ([file, bytes]) => ({
        path: file,
        mode: '100644',
        type: 'blob',
        sha: await blobOf(ask, bytes),
      })),
    )
    const tree = await ask('POST', '/git/trees', { base_tree: base.tree.sha, tree: entries })
    const author = { name: 'Dev', email: 'dev@example.org', date: new Date().toISOString() }
    const made = await ask('POST', '/git/commits', { message, tree: tree.sha, parents: [head.object.sha], author })
    await ask('PATCH', `/git/refs/heads/${branch}`, { sha: made.sha })
    return String(made.sha)
  }
  const first = (await ask('GET', `/git/ref/heads/${branch}`)) as { object: { sha: string } }
  const commit = content ? await push(await filesBelow(content), 'The paper') : first.object.sha
  const privateKey = emulator.generatedSecrets.find(({ kind }) => kind === 'github.app_private_key')?.value ?? ''
  return {
    apiUrl: proxy.url,
    repository: `${owner}/${repo}`,
    branch,
    token,
    app: { appId: '12345', privateKey, installationId: 100 },
    commit,
    proxy,
    ask,
    push,
    async close() {
      await proxy.close()
      await emulator.close()
    },
  }
}

async function blobOf(ask: TestGitHub['ask'], bytes: string | Uint8Array | null): Promise<string | null> {
  if (bytes === null) return null
  const body = { content: Buffer.from(bytes).toString('base64'), encoding: 'base64' }
  return String((await ask('POST', '/git/blobs', body)).sha)
}

async function filesBelow(folder: string): Promise<Record<string, Uint8Array>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)))
    .filter((name, i) => found[i]?.isFile() && !name.split(path.sep).some((part) => part.startsWith('.')))
  const read = files.map(async (name) => [
    `content/${name.split(path.sep).join('/')}`,
    await readFile(path.join(folder, name)),
  ])
  return Object.fromEntries(await Promise.all(read))
}
