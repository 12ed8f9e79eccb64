import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { everyRevision } from '../every-revision.fixture'
import { gitBlobId } from '../git-blob-id'
import { snapshotOf } from '../snapshot'
import type { Store } from '../store'
import { type StoreFailure, storeFailure } from '../store-failure'
import { startGitHub, type TestGitHub } from './github.fixture'
import { type GitHubStoreOptions, openGitHubStore } from './open-github-store'

const maria = { name: 'Maria Petrova', email: 'maria@example.org' }
const bytes = (text: string) => Buffer.from(text)
const idOf = (text: string) => gitBlobId(bytes(text))
const flood = 'articles/2026/03/flood.mdx'
const bridge = 'drafts/bridge.mdx'

let github: TestGitHub
let store: Store

beforeEach(async () => {
  github = await startGitHub()
  store = open()
})
afterEach(() => github.close())

function open(options: Partial<GitHubStoreOptions> = {}): Store {
  const { repository, branch, apiUrl, token } = github
  return openGitHubStore({ repository, branch, apiUrl, folder: 'content', auth: { token }, pause: 1, ...options })
}

const save = (path: string, text: string, before: string | null = null, by = store) =>
  by.commit({
    message: `Save ${path}`,
    author: maria,
    changes: [{ path, bytes: bytes(text), expected: before === null ? null : idOf(before) }],
  })

async function failureOf(work: Promise<unknown>): Promise<StoreFailure | null> {
  return storeFailure(
    await work.then(
      () => new Error('It did not fail.'),
      (error: unknown) => error,
    ),
  )
}

const pathsOf = async () => (await everyRevision(open())).map(({ path }) => path)
const atGitHub = async (path: string) => {
  const file = await open().read(path)
  return file && Buffer.from(file.bytes).toString()
}

describe('a branch that moves while somebody saves', () => {
  test('another story was pushed meanwhile: the save is made again on top of it, and both are there', async () => {
    const meanwhile = () => github.push({ 'content/front.yaml': 'lead: flood', 'app/page.tsx': 'code' })
    github.proxy.fail('PATCH', 'pass', { meanwhile })
    expect(await save(flood, 'Rivers rise')).toMatchObject({ state: 'committed' })
    expect(await pathsOf()).toEqual([flood, 'front.yaml'])
    expect(await atGitHub('front.yaml')).toBe('lead: flood')
  })

  test('the same story was pushed meanwhile: the writer is told of a conflict, and nothing is written over', async () => {
    await save(flood, 'Rivers rise')
    const meanwhile = () => github.push({ [`content/${flood}`]: 'Rivers fall' })
    github.proxy.fail('PATCH', 'pass', { meanwhile })
    expect(await save(flood, 'Rivers rise fast', 'Rivers rise')).toEqual({
      state: 'conflict',
      conflicts: [{ path: flood, current: idOf('Rivers fall') }],
    })
    expect(await atGitHub(flood)).toBe('Rivers fall')
  })

  test('a branch that moves each time is tried five times more, and then later', async () => {
    let pushes = 0
    const meanwhile = () => github.push({ 'content/front.yaml': `lead: ${pushes++}` })
    github.proxy.fail('PATCH', 'pass', { times: 6, meanwhile })
    expect(await failureOf(save(flood, 'Rivers rise'))).toMatchObject({ away: true, message: /Too many people/ })
    expect(pushes).toBe(6)
    expect(await atGitHub(flood)).toBeNull()
  })
})

describe('when GitHub fails', () => {
  test('a server error is tried again, and the save is made once', async () => {
    github.proxy.fail('POST /repos/harbour/light/git/trees', { answer: { status: 502 } }, { times: 2 })
    expect(await save(flood, 'Rivers rise')).toMatchObject({ state: 'committed' })
    expect(await pathsOf()).toEqual([flood])
  })

  test('server errors that go on are said as what they are, and the text can wait', async () => {
    github.proxy.fail('POST', { answer: { status: 503 } }, { times: 20 })
    expect(await failureOf(save(flood, 'Rivers rise'))).toEqual({
      message: 'GitHub cannot be reached.',
      away: true,
      again: null,
    })
  })

  test('a request that is never answered ends after the deadline', async () => {
    const hasty = open({ deadline: 100 })
    github.proxy.fail('GET', 'hang', { times: 3 })
    expect(await failureOf(hasty.head())).toMatchObject({ away: true, message: 'GitHub cannot be reached.' })
    expect(await hasty.head()).toBe(github.commit)
  })

  test('a lost answer after the branch was moved: the save is recognised as done, and not made again', async () => {
    github.proxy.fail('PATCH', 'lose')
    expect(await save(flood, 'Rivers rise')).toMatchObject({ state: 'committed', commit: await open().head() })
    // Also when every repetition is lost, so that only the branch itself can tell.
    github.proxy.fail('PATCH', 'lose', { times: 3 })
    expect(await save(flood, 'Rivers fall', 'Rivers rise')).toMatchObject({ state: 'committed' })
    expect(await pathsOf()).toEqual([flood, flood])
  })

  test('a lost answer, and somebody else’s save right after it: it is done all the same', async () => {
    github.proxy.fail('PATCH', 'lose')
    github.proxy.fail('PATCH', 'pass', { meanwhile: () => github.push({ 'content/front.yaml': 'lead: flood' }) })
    expect(await save(flood, 'Rivers rise')).toMatchObject({ state: 'committed' })
    expect(await pathsOf()).toEqual(['front.yaml', flood])
  })

  test('a lost request leaves the branch where it was, and the save can be made again', async () => {
    github.proxy.fail('PATCH', 'drop', { times: 3 })
    expect(await failureOf(save(flood, 'Rivers rise'))).toMatchObject({ away: true })
    expect(await atGitHub(flood)).toBeNull()
    expect(await save(flood, 'Rivers rise')).toMatchObject({ state: 'committed' })
  })
})

test('a commit that GitHub made of other text than it was sent reaches no branch', async () => {
  const mangling = open({
    fetch: (input, init) =>
      fetch(input, { ...init, body: typeof init?.body === 'string' ? init.body.replace('rise', 'fall') : init?.body }),
  })
  expect(await failureOf(save(flood, 'Rivers rise', null, mangling))).toMatchObject({ message: /something else/ })
  expect(await open().head()).toBe(github.commit)
})

test('forty stories changed in one act are one commit, made with three requests that write', async () => {
  const changes = Array.from({ length: 40 }, (_, i) => ({
    path: `drafts/story-${i}.mdx`,
    bytes: bytes(`Story ${i}`),
    expected: null,
  }))
  expect(await store.commit({ message: 'Forty', author: maria, changes })).toMatchObject({ state: 'committed' })
  expect(github.proxy.asked.filter(({ method }) => method !== 'GET')).toHaveLength(3)
  expect(await open().list()).toHaveLength(40)
})

describe('when GitHub refuses', () => {
  const now = Date.parse('2026-11-24T12:00:00Z')
  const at = () => open({ clock: () => new Date(now) })

  test('the limit of the hour is used up: the desk is told when it ends', async () => {
    const reset = String(now / 1000 + 1500)
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    github.proxy.fail('GET', { answer: { status: 403, headers, message: 'API rate limit exceeded' } })
    expect(await failureOf(at().head())).toEqual({
      message: 'GitHub takes no more from this paper for 25 minutes: its limit is used up.',
      away: true,
      again: now + 1_500_000,
    })
  })

  test('too many saves in a minute: the desk is told how long to wait, by Retry-After or for a minute', async () => {
    const message = 'You have exceeded a secondary rate limit.'
    github.proxy.fail('POST', { answer: { status: 403, headers: { 'retry-after': '30' }, message } })
    expect(await failureOf(save(flood, 'Rivers rise', null, at()))).toMatchObject({ away: true, again: now + 30_000 })
    github.proxy.fail('POST', { answer: { status: 429, message } })
    expect(await failureOf(save(flood, 'Rivers rise', null, at()))).toMatchObject({ away: true, again: now + 60_000 })
    // Nothing was asked again before its time.
    expect(github.proxy.asked.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  test('a revoked token is named, with who can help, and texts can wait', async () => {
    github.proxy.fail('GET', { answer: { status: 401, message: 'Bad credentials' } })
    expect(await failureOf(store.head())).toMatchObject({ away: true, message: /An admin has to renew GITHUB_TOKEN/ })
  })

  test('a token that may only read is named, with what it lacks', async () => {
    github.proxy.fail('POST', { answer: { status: 403, message: 'Resource not accessible by integration' } })
    expect(await failureOf(save(flood, 'x'))).toMatchObject({ away: false, message: /Contents: read and write/ })
  })

  test('a branch that was renamed is named', async () => {
    await github.ask('POST', '/git/refs', { ref: 'refs/heads/paper', sha: github.commit })
    const renamed = open({ branch: 'paper' })
    expect(await renamed.head()).toBe(github.commit)
    await github.ask('DELETE', '/git/refs/heads/paper')
    expect(await failureOf(renamed.head())).toMatchObject({ away: false, message: /“paper”.*CONTENT_BRANCH/ })
    expect(await failureOf(save(flood, 'x', null, renamed))).toMatchObject({ message: /“paper”/ })
  })

  test('a protected branch is named, and nothing is tried again', async () => {
    const message = 'Repository rule violations found. Changes must be made through a pull request.'
    github.proxy.fail('PATCH', { answer: { status: 422, message } })
    expect(await failureOf(save(flood, 'x'))).toMatchObject({ away: false, message: /pass the branch’s rules/ })
    expect(github.proxy.asked.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
  })

  test('an answer that is no answer of GitHub’s is said to be none', async () => {
    github.proxy.fail('GET', { answer: { status: 200 } })
    expect(await failureOf(store.head())).toMatchObject({ away: false, message: /does not understand/ })
  })
})

describe('what is asked', () => {
  test('an App that is installed on the repository saves, whether or not the installation is named', async () => {
    const { installationId, ...unnamed } = github.app
    const one = await save(flood, 'Rivers rise', null, open({ auth: { ...unnamed, installationId } }))
    const other = await save(bridge, 'A bridge', null, open({ auth: unnamed }))
    expect([one.state, other.state]).toEqual(['committed', 'committed'])
    expect((await store.log({ path: flood }))[0]?.author).toEqual(maria)
  })

  test('the newest commit is asked with what is known, and contents never twice', async () => {
    await save(flood, 'Rivers rise')
    for (let reader = 0; reader < 3; reader++) await store.readAt(idOf('Rivers rise'))
    const asked = github.proxy.asked.length
    await store.head()
    await store.read(flood)
    await store.list()
    const since = github.proxy.asked.slice(asked)
    expect(since.map(({ method, status }) => `${method} ${status}`)).toEqual(['GET 200'])
    await store.head()
    expect(github.proxy.asked.at(-1)?.status).toBe(304)
  })

  test('what travelled with the program is not asked for', async () => {
    const commit = await github.push({ [`content/${flood}`]: 'Rivers rise' })
    const entries = [{ path: flood, blob: idOf('Rivers rise') }]
    const snapshot = { ...snapshotOf(commit, entries, '/nowhere'), read: async () => bytes('Rivers rise') }
    const started = open({ snapshot })
    expect((await started.read(flood))?.blob).toBe(idOf('Rivers rise'))
    expect(github.proxy.asked).toHaveLength(1)
    await github.push({ [`content/${bridge}`]: 'A bridge' })
    expect((await started.changesSince(commit)).changes).toEqual([{ path: bridge, blob: idOf('A bridge') }])
    expect(github.proxy.asked.map(({ path }) => path.replace(/[0-9a-f]{40}/g, '…'))).toEqual([
      '/repos/harbour/light/git/ref/heads/main',
      '/repos/harbour/light/git/ref/heads/main',
      '/repos/harbour/light/compare/…...…?page=1&per_page=1',
    ])
  })

  test('more files than a comparison names, or a branch that was rewritten: two lists are compared', async () => {
    const before = await github.push({ 'content/front.yaml': 'lead: flood', 'content/gone.yaml': 'x' })
    const many = Object.fromEntries(Array.from({ length: 310 }, (_, i) => [`content/drafts/story-${i}.mdx`, `${i}`]))
    const after = await github.push({ ...many, 'content/gone.yaml': null })
    const changes = await store.changesSince(before)
    expect(changes.complete).toBe(false)
    expect(changes.changes).toHaveLength(311)
    expect(changes.changes).toContainEqual({ path: 'gone.yaml', blob: null })
    await github.ask('PATCH', '/git/refs/heads/main', { sha: before, force: true })
    await github.push({ 'content/front.yaml': 'lead: bridge' })
    const back = await open().changesSince(after)
    expect(back.complete).toBe(false)
    expect(back.changes).toHaveLength(312)
    expect(back.changes).toContainEqual({ path: 'front.yaml', blob: idOf('lead: bridge') })
  })

  test('a copy of GitHub that has not heard of this server’s last save does not take it back', async () => {
    let lags = false
    const stale = () => Response.json({ object: { sha: github.commit } })
    const asking = open({
      fetch: async (input, init) => (lags && String(input).includes('/git/ref/') ? stale() : fetch(input, init)),
    })
    const saved = await save(flood, 'Rivers rise', null, asking)
    lags = true
    expect(saved).toMatchObject({ state: 'committed', commit: await asking.head() })
    expect((await asking.read(flood))?.blob).toBe(idOf('Rivers rise'))
  })

  test('the whole repository can be the paper', async () => {
    await github.push({ 'front.yaml': 'lead: flood' })
    const whole = open({ folder: '' })
    await save(bridge, 'A bridge', null, whole)
    expect((await whole.list()).map(({ path }) => path).sort()).toEqual(['README.md', bridge, 'front.yaml'].sort())
    expect(await whole.changesIn(await whole.head())).toEqual([{ path: bridge, blob: idOf('A bridge') }])
  })
})
