/**
 * A server to be killed: saves drafts as fast as it can and says so on stdout after each save. Only for
 * `kill.test.ts`.
 */
import { writeSync } from 'node:fs'
import type { BlobId } from '../store'
import { openFolderStore } from './open-folder-store'

async function saveForEver(folder: string, round: string): Promise<void> {
  const store = await openFolderStore({ folder })
  const author = { name: 'Maria Petrova', email: 'maria@example.org' }
  const expected = new Map<string, BlobId>()
  for (let i = 0; i < 100; i += 1) {
    const path = `drafts/story-${round}-${i % 7}.mdx`
    const bytes = Buffer.from(`begin ${round} ${i}\n${'The river rose again. '.repeat(2000)}\nend ${round} ${i}\n`)
    const changes = [{ path, bytes, expected: expected.get(path) ?? null }]
    const result = await store.commit({ message: `Save ${i}`, author, changes })
    if (result.state === 'conflict') throw new Error(`conflict over ${path}`)
    const blob = result.blobs[path] as BlobId
    expected.set(path, blob)
    writeSync(1, `${path} ${blob}\n`)
  }
}

const [folder, round] = process.argv.slice(2)
if (folder && round) {
  saveForEver(folder, round).catch((error) => {
    console.error(error)
    process.exitCode = 1
  })
}
