import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Archive, openArchive } from '../archive/open-archive'
import { parseProse } from '../prose/parse-prose'
import { type FolderStore, openFolderStore } from '../store/folder/open-folder-store'

/** A paper in a temporary folder, with the real store and the real catalogue. */
export interface TestPaper {
  root: string
  store: FolderStore
  archive: Archive
  /** Writes a file of the content folder by hand. */
  put(file: string, text: string): Promise<void>
  /** Takes in what lies in the folder. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** A paper with three sections and nothing in them. */
export const testSite = `name: Test
description: A test.
checklist: {picture: off}
sections:
  - {slug: world, name: World, description: All.}
  - {slug: science, name: Science, description: All.}
  - {slug: culture, name: Culture, description: All.}
`

/** Opens an empty paper. */
export async function openTestPaper(): Promise<TestPaper> {
  const root = await mkdtemp(path.join(tmpdir(), 'paper-'))
  const folder = path.join(root, 'content')
  await mkdir(folder)
  await writeFile(path.join(folder, 'site.yaml'), testSite)
  const store = await openFolderStore({ folder, historyFolder: path.join(root, 'history.git') })
  const archive = await openArchive({
    file: path.join(root, 'catalogue.db'),
    store,
    checkBody: parseProse,
    measurePicture: async () => null,
  })
  return {
    root,
    store,
    archive,
    async put(file, text) {
      const place = path.join(folder, file)
      await mkdir(path.dirname(place), { recursive: true })
      await writeFile(place, text)
    },
    async sync() {
      await store.recordOutsideChanges()
      await archive.sync()
    },
    async close() {
      archive.close()
      await store.close()
      await rm(root, { recursive: true })
    },
  }
}

/** The text of a story with everything that publishing asks for, and these fields. */
export function storyText(id: string, fields: Record<string, string | undefined> = {}, body = 'It rained.'): string {
  const all = {
    id,
    headline: `About ${id}`,
    standfirst: 'What happened.',
    section: 'world',
    kind: 'news',
    bylines: '[World desk]',
    ...fields,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}
