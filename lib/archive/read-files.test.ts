import { expect, test } from 'vitest'
import { storyText } from '../newsroom/test-paper.fixture'
import { openReadingThread, readHere } from './read-files'

const file = (slug: string, bytes: Uint8Array) => ({
  path: `articles/2026/11/${slug}.mdx`,
  kind: 'article' as const,
  blob: slug,
  bytes,
})

const published = { published: '2026-11-01T08:00:00Z' }

test('a thread reads good and bad files as the program itself does, in their order', async () => {
  const files = [
    file('rain', Buffer.from(storyText('rain0001', published))),
    file('not-a-story', Buffer.from('No frontmatter')),
    file('latin-1', Buffer.from([0xe9])),
    file('snow', Buffer.from(storyText('snow0001', { ...published, headline: 'Снег до пятницы' }))),
  ]
  const thread = openReadingThread()
  try {
    const results = await thread.read(files)
    expect(results.map((result) => result.ok)).toEqual([true, false, false, true])
    expect(results).toEqual(await readHere.read(files))
    expect(await thread.read([])).toEqual([])
  } finally {
    thread.close()
  }
})
