import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { actMessage, readActMessage } from '../desk/act-message'
import { storyText } from '../newsroom/test-paper.fixture'
import { parseProse } from '../prose/parse-prose'
import { openFolderStore } from '../store/folder/open-folder-store'
import { startGitHub } from '../store/github/github.fixture'
import { openGitHubStore } from '../store/github/open-github-store'
import type { Store } from '../store/store'
import { printedRevisions } from './printed-revisions'
import type { FoundArticle } from './reader-queries'

const author = { name: 'Ana', email: 'ana@example.org' }
const [old, rain] = ['articles/2026/11/drizzle.mdx', 'articles/2026/11/rain.mdx']
const published = '2026-11-20T10:00:00Z'

/** Writes files as one act of the desk would; null for one that goes. */
async function commit(store: Store, act: 'save' | 'publish' | 'withdraw', files: Record<string, string | null>) {
  const changes = await Promise.all(
    Object.entries(files).map(async ([path, text]) => ({
      path,
      bytes: text === null ? null : Buffer.from(text),
      expected: (await store.read(path))?.blob ?? null,
    })),
  )
  const result = await store.commit({ message: actMessage(act, { act, article: 'rain' }), author, changes })
  expect(result.state).toBe('committed')
}

async function words(store: Store): Promise<string[]> {
  const file = await store.read(rain)
  const found = { path: rain, blob: file?.blob, summary: { id: 'rain' } } as FoundArticle
  const options = { store, readAct: readActMessage, checkBody: parseProse, now: Date.now() + 60_000 }
  return (await printedRevisions(found, options)).map(({ text }) => text)
}

/** Publishes under one slug and then under another, saves a draft; later withdraws the story and publishes it again. */
async function followStory(store: Store): Promise<void> {
  const story = (body: string, fields = {}) => storyText('rain', { published, ...fields }, body)
  await commit(store, 'publish', { [old]: story('One.') })
  await commit(store, 'save', { 'drafts/rain.mdx': story('Only at the desk.') })
  await commit(store, 'publish', {
    [old]: null,
    'drafts/rain.mdx': null,
    [rain]: story('Two.', { aliases: '[drizzle]' }),
  })
  expect(await words(store)).toEqual(['Two.', 'One.'])
  const withdrawn = `{ at: ${published}, note: It was wrong. }`
  await commit(store, 'withdraw', { [rain]: story('Two.', { aliases: '[drizzle]', withdrawn }) })
  await commit(store, 'publish', { [rain]: story('Three.', { aliases: '[drizzle]' }) })
  expect(await words(store)).toEqual(['Three.'])
}

test('the history that readers get is the same from a folder', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'history-'))
  await mkdir(path.join(root, 'content'))
  const store = await openFolderStore({
    folder: path.join(root, 'content'),
    historyFolder: path.join(root, 'history.git'),
  })
  await followStory(store)
  await store.close()
  await rm(root, { recursive: true })
})

test('and from GitHub, where of a push of several commits only what is in print counts', {
  timeout: 60_000,
}, async () => {
  const github = await startGitHub()
  const { repository, branch, apiUrl, token } = github
  const store = openGitHubStore({ repository, branch, apiUrl, folder: 'content', auth: { token }, pause: 10 })
  await followStory(store)
  for (const body of ['For the lawyers.', 'As agreed.'])
    await github.push({ [`content/${rain}`]: storyText('rain', { published, aliases: '[drizzle]' }, body) }, body)
  await store.changesSince(null)
  expect(await words(store)).toEqual(['As agreed.', 'Three.'])
  await store.close()
  await github.close()
})
