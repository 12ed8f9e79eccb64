import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { expect } from '../fixtures'
import type { RunningPaper } from '../start-paper'

/** The draft of an article, as its file is now. */
export function draftOf(paper: RunningPaper, id: string): Promise<string> {
  return readFile(path.join(paper.content, `drafts/${id}.mdx`), 'utf8')
}

/** Puts a draft into the folder, under an id that no other test has: answers the id. */
export async function ownDraft(paper: RunningPaper, text: string): Promise<string> {
  const id = `own-${randomUUID()}`
  await mkdir(path.join(paper.content, 'drafts'), { recursive: true })
  await writeFile(path.join(paper.content, `drafts/${id}.mdx`), text.replace(/^id: .*?$/m, `id: ${id}`))
  return id
}

/** Puts a draft into the folder that reads as a story of the sample paper, and is not in print: answers its id. */
export async function draftLike(paper: RunningPaper, file: string): Promise<string> {
  const text = await readFile(path.join(paper.content, 'articles', file), 'utf8')
  return ownDraft(paper, text.replace(/^(slug|published|updated): .*\n/gm, ''))
}

/** Opens an article's editing page and waits until it can be typed in. */
export async function openArticle(desk: Page, paper: RunningPaper, id: string): Promise<void> {
  await desk.goto(`${paper.url}/admin/articles/${id}`)
  await awake(desk)
}

/** Waits until the editing page that is shown can be typed in. */
export async function awake(desk: Page): Promise<void> {
  await expect(desk.getByRole('textbox', { name: 'Headline', exact: true })).toBeEnabled()
  await expect(bodyOf(desk)).toBeVisible()
}

/** The body, in either view. */
export function bodyOf(desk: Page): Locator {
  return desk.getByRole('textbox', { name: 'Body' })
}

/** What the editing page says of the last save or act. */
export function statusOf(desk: Page): Locator {
  return desk.getByRole('status', { name: 'State of the text' })
}

/** Waits until the page says that its text is in the files. */
export async function saved(desk: Page): Promise<void> {
  await expect(statusOf(desk)).toHaveText(/^Saved/)
}

/** Asks for a save and waits for it. */
export async function save(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Save draft' }).click()
  await saved(desk)
}

/** Publishes through the dialog, passing every warning. */
export async function publish(desk: Page): Promise<void> {
  const dialog = await askToPublish(desk)
  const button = dialog.getByRole('button', { name: /^Publish/ })
  for (const tick of await dialog.getByRole('checkbox', { name: /^Publish all the same/ }).all()) await tick.check()
  await button.click()
  await expect(statusOf(desk)).toContainText('Published')
}

/** Opens the dialog that publishes, with its checklist. */
export async function askToPublish(desk: Page): Promise<Locator> {
  await desk.getByRole('button', { name: 'Publish …' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Publish' })
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await expect(dialog.getByText('Looking the story over')).toHaveCount(0)
  return dialog
}

/** Types at the end of the first paragraph that has these words. */
export async function typeInto(desk: Page, paragraph: string, words: string): Promise<void> {
  await bodyOf(desk).locator('p', { hasText: paragraph }).first().click()
  await desk.keyboard.press('End')
  await desk.keyboard.type(words)
}

/** Replaces the whole body by this source, in source view. */
export async function writeSource(desk: Page, source: string): Promise<void> {
  if (await desk.getByRole('button', { name: 'Source view' }).isVisible())
    await desk.getByRole('button', { name: 'Source view' }).click()
  await expect(desk.locator('.cm-content')).toBeVisible()
  await desk.locator('.cm-content').click()
  await desk.keyboard.press('ControlOrMeta+a')
  await desk.keyboard.insertText(source)
}
