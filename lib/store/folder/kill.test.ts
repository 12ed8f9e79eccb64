import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { everyRevision } from '../every-revision.fixture'
import { openFolderStore } from './open-folder-store'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'broadsheet-kill-'))
  await mkdir(join(root, 'content'))
})
afterEach(() => rm(root, { recursive: true }))

/** Starts a server that saves, kills it a random moment after its first save, and answers what it acknowledged. */
function saveUntilKilled(folder: string, round: number): Promise<string[]> {
  const script = resolve('lib/store/folder/saving-child.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(round)])
  return new Promise((settle, reject) => {
    let said = ''
    let complaint = ''
    child.stdout.on('data', (chunk) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 600)
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.on('close', () => {
      if (complaint) reject(new Error(complaint))
      else settle(said.split('\n').slice(0, -1))
    })
  })
}

test('a server killed while saving loses nothing it acknowledged, and starts again', { timeout: 120_000 }, async () => {
  const folder = join(root, 'content')
  for (let round = 0; round < 4; round += 1) {
    const acknowledged = await saveUntilKilled(folder, round)
    expect(acknowledged.length).toBeGreaterThan(0)

    const store = await openFolderStore({ folder })
    const kept = new Set((await everyRevision(store, { limit: 10_000 })).map(({ path, blob }) => `${path} ${blob}`))
    expect(acknowledged.filter((save) => !kept.has(save))).toEqual([])

    for (const { path, blob } of await store.list()) {
      expect(path).toMatch(/^drafts\/story-\d-\d\.mdx$/)
      const file = await store.read(path)
      expect(file?.blob).toBe(blob)
      expect(Buffer.from(file?.bytes ?? []).toString()).toMatch(/^begin (\d+ \d+)\n[^\n]+\nend \1\n$/)
    }
    await store.close()
  }
  // The file that was being written when the server died is cleared away at the next start.
  expect((await readdir(join(folder, 'drafts'))).filter((name) => name.startsWith('.'))).toEqual([])
})
