import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openArchive } from '../archive/open-archive'
import { frontmatterFrom } from '../article/form-fields'
import type { FormState } from '../article/merge-forms'
import { parseProse } from '../prose/parse-prose'
import { openFolderStore } from '../store/folder/open-folder-store'
import { type Edit, formOf } from './compose'
import type { DeskDependencies } from './dependencies'
import { type Base, baseOf, openWorkingCopy } from './working-copy'

const site =
  'name: Test\ndescription: A test.\nchecklist: {picture: off}\nsections:\n  - {slug: world, name: World, description: All.}\n'

/** A published story of three paragraphs. */
export const rain = `---
id: rain
# agreed with the night desk
headline: Rain
standfirst: It fell.
section: world
kind: news
bylines: [World desk]
published: 2026-11-20T10:00:00Z
---

It rained.

The river rose.

People left.
`

/** Where the published story lies. */
export const rainPath = 'articles/2026/11/rain.mdx'

/** A paper in a folder of its own, for tests of what happens at the desk. */
export async function openTestDesk() {
  const root = await mkdtemp(path.join(tmpdir(), 'desk-'))
  const content = path.join(root, 'content')
  await mkdir(path.join(content, 'articles/2026/11'), { recursive: true })
  await mkdir(path.join(content, 'drafts'))
  await writeFile(path.join(content, 'site.yaml'), site)
  await writeFile(path.join(content, rainPath), rain)
  const store = await openFolderStore({ folder: content, historyFolder: path.join(root, 'history.git') })
  const file = path.join(root, 'catalogue.db')
  const archive = await openArchive({ file, store, checkBody: parseProse, measurePicture: async () => null })
  await archive.sync()
  const desk: DeskDependencies = {
    store,
    archive,
    checkBody: parseProse,
    clock: () => Date.parse('2026-11-23T12:00:00Z'),
  }
  return {
    desk,
    /** What a file under content/ holds now. */
    file: (name: string) => readFile(path.join(content, name), 'utf8'),
    /** Changes a file as somebody with another program would; `recordByHand` is what the watcher does then. */
    byHand: (name: string, text: string) => writeFile(path.join(content, name), text),
    deleteByHand: (name: string) => rm(path.join(content, name)),
    recordByHand: () => store.recordOutsideChanges(),
    remove: async () => {
      desk.archive.close()
      await desk.store.close()
      await rm(root, { recursive: true })
    },
  }
}

/** An editing page: what it shows, and what that was based on. */
export interface OpenPage {
  id: string
  base: Base
  form: FormState
}

/** Opens a story as the editing page does. */
export async function openPage(id: string, desk: DeskDependencies): Promise<OpenPage> {
  const opened = await openWorkingCopy(id, desk)
  if (!opened.ok) throw new Error(opened.reason)
  return { id, base: baseOf(opened.copy), form: formOf(opened.copy) }
}

/** What a page sends after somebody changed fields or wrote over a passage of the body. */
export function editOn(
  page: OpenPage,
  changes: Record<string, string> = {},
  passage: [string, string] = ['', ''],
): Edit {
  const body = page.form.body.replace(passage[0], passage[1])
  return { id: page.id, base: page.base, fields: frontmatterFrom({ ...page.form.texts, ...changes }), body }
}
