import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openArchive } from '../archive/open-archive'
import { frontmatterFrom, textsFrom } from '../article/form-fields'
import { parseProse } from '../prose/parse-prose'
import { type FolderStore, openFolderStore } from '../store/folder/open-folder-store'
import type { Edit } from './compose'
import type { DeskDependencies } from './dependencies'
import { baseOf, openWorkingCopy } from './working-copy'

/** A desk over a folder of its own, whose clock a test sets. */
export interface TestDesk {
  desk: DeskDependencies
  clock: { now: number }
  /** Writes a file by hand and lets the desk take it in. */
  put(name: string, text: string): Promise<void>
  file(name: string): Promise<string>
  /** The edit that the form would send after somebody changed these fields. */
  edit(id: string, changes?: Record<string, unknown>, body?: string): Promise<Edit>
  close(): Promise<void>
}

/** Opens a desk on these files. */
export async function openTestDesk(files: Record<string, string>, now: string): Promise<TestDesk> {
  const root = await mkdtemp(path.join(tmpdir(), 'desk-'))
  const write = async (name: string, text: string) => {
    const place = path.join(root, 'content', name)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, text)
  }
  for (const [name, text] of Object.entries(files)) await write(name, text)
  const store: FolderStore = await openFolderStore({
    folder: path.join(root, 'content'),
    historyFolder: path.join(root, 'history.git'),
  })
  const archive = await openArchive({
    file: path.join(root, 'catalogue.db'),
    store,
    checkBody: parseProse,
    measurePicture: async () => null,
  })
  await archive.sync()
  const clock = { now: Date.parse(now) }
  const desk: DeskDependencies = { store, archive, checkBody: parseProse, clock: () => clock.now }
  return {
    desk,
    clock,
    async put(name, text) {
      await write(name, text)
      await store.recordOutsideChanges()
      await archive.sync()
    },
    file: (name) => readFile(path.join(root, 'content', name), 'utf8'),
    async edit(id, changes = {}, body) {
      await archive.sync()
      const opened = await openWorkingCopy(id, desk)
      if (!opened.ok) throw new Error(opened.reason)
      const fields = { ...frontmatterFrom(textsFrom(opened.copy.frontmatter)), ...changes }
      return { id, base: baseOf(opened.copy), fields, body: body ?? opened.copy.body }
    },
    async close() {
      archive.close()
      await store.close()
      await rm(root, { recursive: true })
    },
  }
}

/** A paper of one section that asks for no pictures. */
export const smallSite = `name: Test
description: A test.
timeZone: Europe/London
checklist: { picture: off }
sections:
  - { slug: world, name: World, description: All. }
`

/** A story in print since the twentieth. */
export const rain = `---
id: rain
# agreed with the night desk
headline: Rain
standfirst: It fell.
section: world
kind: news
bylines: [World desk]
topics: [Weather]
published: 2026-11-20T10:00:00Z
---

It rained.
`
