import { expect, test } from 'vitest'
import type { Store } from '../store'
import { storeFailure } from '../store-failure'
import { startGitHub } from './github.fixture'
import { openGitHubStore } from './open-github-store'

const maria = { name: 'Maria Petrova', email: 'maria@example.org' }
const bridge = 'drafts/bridge.mdx'

/** Adds a paragraph, as often as it takes: whoever is told of a conflict reads what is there and writes below it. */
async function addParagraph(store: Store, path: string, paragraph: string): Promise<{ turnedAway: number }> {
  for (let turnedAway = 0; ; turnedAway++) {
    const now = await store.read(path)
    const bytes = Buffer.from(`${now ? Buffer.from(now.bytes) : ''}${paragraph}\n\n`)
    const saving = store.commit({
      message: paragraph,
      author: maria,
      changes: [{ path, bytes, expected: now?.blob ?? null }],
    })
    const result = await saving.catch((error: unknown) => {
      if (storeFailure(error)?.away) return null
      throw error
    })
    if (result?.state === 'committed') return { turnedAway }
  }
}

test('five editors on five servers save fifty times each at once: all is in the history, nothing written over', {
  timeout: 300_000,
}, async () => {
  const github = await startGitHub()
  const { repository, branch, apiUrl, token } = github
  const open = () => openGitHubStore({ repository, branch, apiUrl, folder: 'content', auth: { token }, pause: 10 })
  const acknowledged: string[] = []
  let turnedAway = 0
  const editor = async (number: number) => {
    const store = open()
    for (let turn = 0; turn < 50; turn++) {
      // One save in five goes to the story that all of them have open.
      const path = turn % 5 === 0 ? bridge : `drafts/story-${number}.mdx`
      const paragraph = `Editor ${number}, ${turn}.`
      turnedAway += (await addParagraph(store, path, paragraph)).turnedAway
      acknowledged.push(paragraph)
    }
  }
  await Promise.all([1, 2, 3, 4, 5].map(editor))
  const store = open()
  const history = (await store.commits({ limit: 1000 })).map(({ message }) => message)
  expect(acknowledged).toHaveLength(250)
  expect(history.filter((message) => message.startsWith('Editor')).sort()).toEqual([...acknowledged].sort())
  const texts = await Promise.all((await store.list()).map(async ({ blob }) => Buffer.from(await store.readAt(blob))))
  for (const paragraph of acknowledged) expect(texts.filter((text) => text.includes(paragraph))).toHaveLength(1)
  // Otherwise they were never at it at the same time.
  expect(turnedAway).toBeGreaterThan(0)
  await github.close()
})
