import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGitHub, type TestGitHub } from '../../store/github/github.fixture'
import { openGitHubClient } from '../../store/github/github-client'
import type { GitHubSettings } from '../store-settings'
import { testSite } from '../test-paper.fixture'
import { checkRepository } from './check-repository'
import { catalogueState, checkSnapshot } from './check-versions'

let github: TestGitHub
let deployed: string
beforeAll(async () => {
  github = await startGitHub()
  deployed = await github.push({ 'content/site.yaml': testSite })
})
afterAll(() => github.close())

async function check(given: Partial<GitHubSettings> = {}) {
  const { repository, branch, token, apiUrl } = github
  const settings = { repository, branch, folder: 'content', auth: { token }, ...given }
  const client = openGitHubClient({ ...settings, apiUrl, pause: 1, deadline: 2000 })
  const findings = await checkRepository({ client, settings, clock: Date.now })
  return Object.fromEntries(findings.map((finding) => [finding.topic, finding]))
}

test('a paper that is well set up on GitHub is told so', async () => {
  expect(await check()).toMatchObject({
    Branch: { state: 'good' },
    Folder: { state: 'good', says: 'The paper is in “content”.' },
    Writing: { state: 'good' },
    'Time of this server': { state: 'good' },
  })
})

test('an App is asked what it may do', async () => {
  expect(await check({ auth: github.app })).toMatchObject({
    Writing: { state: 'good', says: 'The App may read and write the contents.' },
    'End of the token': { state: 'good' },
  })
})

test('a branch or folder that is not there is named, with what to do', async () => {
  const found = await check({ branch: 'paper' })
  expect(found.Branch).toMatchObject({ state: 'broken', remedy: expect.stringContaining('CONTENT_BRANCH') })
  const { Folder } = await check({ folder: 'words' })
  expect(Folder).toMatchObject({ state: 'broken', remedy: expect.stringContaining('CONTENT_FOLDER') })
  expect((await check({ folder: '' })).Folder).toMatchObject({ state: 'broken' })
})

test('a paper without credentials, or with such as may only read, is told that nothing can be saved', async () => {
  expect((await check({ auth: null })).Writing).toMatchObject({
    state: 'broken',
    remedy: expect.stringContaining('Set'),
  })
  const answer = { status: 403, message: 'Resource not accessible by personal access token' }
  github.proxy.fail(`POST /repos/${github.repository}/git/blobs`, { answer })
  expect((await check()).Writing).toMatchObject({ state: 'broken', says: 'The token may read, and not write.' })
})

test('a repository that is not shown, a key that is refused and a GitHub that is away are three things', async () => {
  const sentence = async (given: Partial<GitHubSettings> = {}) => {
    const { Repository, ...others } = await check(given)
    expect(Repository?.state).toBe('broken')
    expect(others).toEqual({})
    return Repository?.says
  }
  expect(await sentence({ repository: 'harbour/dark' })).toContain('CONTENT_REPOSITORY')
  const beginning = `GET /repos/${github.repository}`
  github.proxy.fail(beginning, { answer: { status: 401, message: 'Bad credentials' } })
  expect(await sentence()).toContain('GITHUB_TOKEN')
  github.proxy.fail(beginning, { answer: { status: 502 } }, { times: 3 })
  expect(await sentence()).toBe('GitHub cannot be reached.')
})

test('one question that fails does not hide the answers to the others', async () => {
  const beginning = `GET /repos/${github.repository}/branches/`
  github.proxy.fail(beginning, { answer: { status: 500, message: 'Oops' } }, { times: 3 })
  expect(await check()).toMatchObject({ Branch: { state: 'broken' }, Folder: { state: 'good' } })
})

test('how old the state is that travelled is told, and how much has changed since', async () => {
  const { repository, branch, token, apiUrl } = github
  const client = openGitHubClient({ repository, auth: { token }, apiUrl, pause: 1 })
  const ask = (commit: string | null) => checkSnapshot(commit, branch, client, Date.now())
  await github.push({ 'content/front.yaml': 'lead: []\n' })
  expect(await ask(deployed)).toMatchObject({
    state: 'good',
    says: expect.stringMatching(/less than a day old; since then, 1 commit with 1 changed file\./),
  })
  const files = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`content/media/${i}.txt`, String(i)]))
  await github.push(files)
  expect(await ask(deployed)).toMatchObject({ state: 'watch', remedy: expect.stringContaining('Deploy again') })
  expect(await ask('a'.repeat(40))).toMatchObject({ state: 'watch' })
  expect(await ask(null)).toMatchObject({ state: 'missing' })
})

test('a catalogue that is behind the branch is told', () => {
  expect(catalogueState(deployed, deployed).state).toBe('good')
  expect(catalogueState(null, deployed).state).toBe('watch')
  expect(catalogueState('b'.repeat(40), deployed).says).toContain('bbbbbbb')
})
