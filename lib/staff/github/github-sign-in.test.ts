import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readActMessage } from '../../desk/act-message'
import { type FolderStore, openFolderStore } from '../../store/folder/open-folder-store'
import { startGitHub, type TestGitHub } from '../../store/github/github.fixture'
import { askGitHubAccount } from './github-account'
import { type GitHubApp, gitHubApp } from './github-app'
import { beginGitHubVisit, type GitHubVisit, openGitHubVisit } from './github-visit'
import { addGitHub, removeGitHub, signInWithGitHub } from './sign-in-with-github'

const secret = 'a-secret-that-is-long-enough-for-everybody'
const comeBack = 'https://paper.example/admin/sign-in/github'
const minute = 60_000
const now = Date.parse('2026-11-28T12:00:00Z')
const door = { secret, clock: () => now }

test('the app is known when both its id and its secret are set, and nobody is sent to GitHub otherwise', () => {
  expect(gitHubApp({ NODE_ENV: 'test' })).toBeNull()
  expect(gitHubApp({ NODE_ENV: 'test', GITHUB_CLIENT_ID: 'a', GITHUB_CLIENT_SECRET: ' ' })).toBeNull()
  const given = { NODE_ENV: 'test', GITHUB_CLIENT_ID: 'a', GITHUB_CLIENT_SECRET: 'b' } as const
  expect(gitHubApp(given)).toMatchObject({ webUrl: 'https://github.com', apiUrl: 'https://api.github.com' })
  expect(gitHubApp({ ...given, GITHUB_API_URL: 'https://git.example/api/v3/' })).toMatchObject({
    webUrl: 'https://git.example',
  })
})

describe('the way to GitHub and back', () => {
  let github: TestGitHub
  let app: GitHubApp
  beforeAll(async () => {
    github = await startGitHub({ comeBack })
    app = { clientId: 'paper', clientSecret: 'the secret of the paper', webUrl: github.apiUrl, apiUrl: github.apiUrl }
  })
  afterAll(() => github.close())

  async function begin(): Promise<{ address: URL; visit: GitHubVisit }> {
    const begun = await beginGitHubVisit(null, comeBack, { ...door, app })
    const visit = await openGitHubVisit(begun.sealed, secret, now)
    if (!visit) throw new Error('The cookie cannot be opened.')
    return { address: new URL(begun.address), visit }
  }

  /** Presses the button of one person on GitHub’s page. Answers where the browser is sent. */
  async function agree(address: URL, login: string): Promise<URL> {
    expect((await fetch(address)).status).toBe(200)
    const { client_id, redirect_uri, scope, state } = Object.fromEntries(address.searchParams)
    const answer = await fetch(`${app.webUrl}/login/oauth/callback`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ login, client_id, redirect_uri, scope, state } as Record<string, string>),
    })
    return new URL(answer.headers.get('location') ?? '')
  }

  test('says who somebody is, without asking for any right', async () => {
    const { address, visit } = await begin()
    expect(address.searchParams.get('scope')).toBe('')
    const account = await askGitHubAccount(await agree(address, 'anna-writes'), visit, app)
    expect(account).toMatchObject({ login: 'anna-writes', id: expect.any(Number) })
  })

  test('binds the code to this browser: the word that only it keeps is the one that was promised', async () => {
    const { address, visit } = await begin()
    const returned = await agree(address, 'anna-writes')
    // The emulator checks no such word, so what GitHub is sent is looked at on its way.
    const sent: string[] = []
    const looking: typeof fetch = (input, init) => {
      if (String(input).endsWith('/login/oauth/access_token')) sent.push(String(init?.body))
      return passed(input, init)
    }
    const passed = globalThis.fetch
    globalThis.fetch = looking
    await askGitHubAccount(returned, visit, app).finally(() => {
      globalThis.fetch = passed
    })
    const verifier = new URLSearchParams(sent[0]).get('code_verifier') ?? ''
    expect(verifier).toHaveLength(43)
    expect(address.searchParams.get('code_challenge_method')).toBe('S256')
    expect(address.searchParams.get('code_challenge')).toBe(createHash('sha256').update(verifier).digest('base64url'))
    expect(address.href).not.toContain(verifier)
  })

  test('is refused with the state of another visit, without any, and a second time', async () => {
    const [mine, other] = [await begin(), await begin()]
    const returned = await agree(mine.address, 'anna-writes')
    await expect(askGitHubAccount(returned, other.visit, app)).rejects.toThrow('state')
    const bare = new URL(returned)
    bare.searchParams.delete('state')
    await expect(askGitHubAccount(bare, mine.visit, app)).rejects.toThrow('state')
    expect(await askGitHubAccount(returned, mine.visit, app)).toMatchObject({ login: 'anna-writes' })
    await expect(askGitHubAccount(returned, mine.visit, app)).rejects.toThrow()
  })

  test('ends quietly when somebody says no, and with an error when the app’s secret is wrong or GitHub is away', async () => {
    const { address, visit } = await begin()
    const no = new URL(comeBack)
    no.search = new URLSearchParams({ error: 'access_denied', state: visit.state }).toString()
    expect(await askGitHubAccount(no, visit, app)).toBeNull()
    const returned = await agree(address, 'anna-writes')
    await expect(askGitHubAccount(returned, visit, { ...app, clientSecret: 'invented' })).rejects.toThrow()
    const away = { ...app, webUrl: 'http://127.0.0.1:9', apiUrl: 'http://127.0.0.1:9' }
    await expect(askGitHubAccount(returned, visit, away)).rejects.toThrow()
  })

  test('its cookie holds ten minutes, and 5,000 altered and invented ones open nothing', async () => {
    const { sealed } = await beginGitHubVisit('anna', comeBack, { ...door, app })
    expect(await openGitHubVisit(sealed, secret, now + 9 * minute)).toMatchObject({ handle: 'anna' })
    expect(await openGitHubVisit(sealed, secret, now + 10 * minute)).toBeNull()
    for (let turn = 0; turn < 5000; turn += 1) {
      const place = (turn * 7919) % sealed.length
      const letter = sealed[place] === 'A' ? 'B' : 'A'
      const forged = turn % 5 ? sealed.slice(0, place) + letter + sealed.slice(place + 1) : sealed.slice(0, place)
      // Base64 has a few ways to write the same bytes; what such a one opens is what we sealed.
      const opened = await openGitHubVisit(forged, secret, now)
      if (opened) expect(opened.handle).toBe('anna')
    }
  })
})

describe('an account of GitHub’s', () => {
  let root: string
  let store: FolderStore
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'by-github-'))
    await mkdir(path.join(root, 'content/staff'), { recursive: true })
    store = await openFolderStore({ folder: path.join(root, 'content'), historyFolder: path.join(root, 'history.git') })
    await employ('anna', '# Night editor.\nname: Anna Berg\nrole: editor\ngithub:\n  login: Anna-Writes\n')
    await employ('boris', 'name: Boris\nrole: admin\n')
  })
  afterEach(async () => {
    await store.close()
    await rm(root, { recursive: true })
  })
  async function employ(handle: string, text: string): Promise<void> {
    await writeFile(path.join(root, 'content/staff', `${handle}.yaml`), text)
    await store.recordOutsideChanges()
  }
  const file = (handle: string) => readFile(path.join(root, 'content/staff', `${handle}.yaml`), 'utf8')
  const enter = (id: number, login: string) => signInWithGitHub({ id, login }, { store, clock: () => now })

  test('lets in whom a staff file names, in any capitals, and nobody else', async () => {
    expect(await enter(9, 'stranger')).toEqual({ state: 'refused', why: 'unknown' })
    expect(await enter(7, 'anna-writes')).toMatchObject({ state: 'in', member: { handle: 'anna' } })
    expect(await file('anna')).toBe(
      '# Night editor.\nname: Anna Berg\nrole: editor\ngithub:\n  login: anna-writes\n  id: 7\n  lastUsed: 2026-11-28T12:00:00.000Z\n',
    )
    const [made] = await store.log({ path: 'staff/anna.yaml' })
    expect(made?.author).toEqual({ name: 'Anna Berg', email: '7+anna-writes@users.noreply.github.com' })
    expect(readActMessage(made?.message ?? '')).toMatchObject({
      facts: { act: 'sign-in', detail: 'GitHub: anna-writes' },
    })
  })

  test('is known by its number once it was used: a new login changes nothing, and who takes the old one is not let in', async () => {
    await enter(7, 'anna-writes')
    expect(await enter(7, 'anna-berg')).toMatchObject({ state: 'in', member: { handle: 'anna' } })
    expect(await enter(8, 'anna-writes')).toEqual({ state: 'refused', why: 'unknown' })
    await employ('anna', 'name: Anna Berg\nrole: editor\ngithub:\n  login: anna-writes\n  id: 7\n')
    expect(await enter(8, 'anna-writes')).toEqual({ state: 'refused', why: 'unclear' })
  })

  test('that two staff files name lets in neither', async () => {
    await employ('chris', 'name: Chris\nrole: admin\ngithub:\n  login: anna-writes\n')
    expect(await enter(7, 'anna-writes')).toEqual({ state: 'refused', why: 'unclear' })
  })

  test('is added by who has shown that it is theirs, unless it is somebody else’s, and removed again', async () => {
    const at = { store, clock: () => now }
    expect(await addGitHub('boris', { id: 7, login: 'anna-writes' }, at)).toEqual({ state: 'refused', why: 'taken' })
    expect(await addGitHub('boris', { id: 5, login: 'boris' }, at)).toMatchObject({ state: 'in' })
    expect(await enter(5, 'boris-renamed')).toMatchObject({ state: 'in', member: { handle: 'boris', role: 'admin' } })
    expect(await removeGitHub('boris', { store })).toEqual({ state: 'done' })
    expect(await file('boris')).toBe('name: Boris\nrole: admin\n')
    expect(await enter(5, 'boris')).toEqual({ state: 'refused', why: 'unknown' })
  })
})
