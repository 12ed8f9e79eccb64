import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { expect } from '../fixtures'
import type { RunningPaper } from '../start-paper'
import { openArticle } from './editing-page'

/** A draft that lacks nothing but a picture at its head, which this paper only warns of. */
export const ferry = `---
id: ferry
headline: The ferry’s last crossing
standfirst: After ninety years the bridge has won.
section: world
kind: news
bylines: [World desk]
---

It left at noon.

The captain rang the bell twice.
`
/** Where readers find it. */
export const ferryAddress = '/world/the-ferrys-last-crossing'

/** Puts Ana, a reporter, and Boris, an editor, on the staff. */
export async function employTwo(paper: RunningPaper): Promise<void> {
  await paper.employ('ana', { name: 'Ana', role: 'reporter' })
  await paper.employ('boris', { name: 'Boris', role: 'editor' })
}

/** Puts the ferry's draft into the folder and opens it. */
export async function openFerry(desk: Page, paper: RunningPaper, text = ferry): Promise<void> {
  await mkdir(path.join(paper.content, 'drafts'), { recursive: true })
  await writeFile(path.join(paper.content, 'drafts/ferry.mdx'), text)
  await openArticle(desk, paper, 'ferry')
}

/** Where a story stands, and what may be done about it. */
export function workflowOf(desk: Page): Locator {
  return desk.getByRole('region', { name: 'Workflow' })
}

/** Answers the question that an act asks, in the dialog that it opens. */
export async function sayWhy(desk: Page, { act, does, why }: { act: string; does: string; why: string }) {
  await workflowOf(desk).getByRole('button', { name: act }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('textbox').fill(why)
  await dialog.getByRole('button', { name: does }).click()
  await expect(dialog).toHaveCount(0)
}

/** A page as a reader gets it. */
export async function readersGet(paper: RunningPaper, address: string): Promise<{ status: number; html: string }> {
  const answer = await fetch(paper.url + address)
  return { status: answer.status, html: await answer.text() }
}

/** A file under `content/`. */
export function fileOf(paper: RunningPaper, name: string): Promise<string> {
  return readFile(path.join(paper.content, name), 'utf8')
}

/** The published file of a story that is first published now. */
export function newFileOf(paper: RunningPaper, slug: string): Promise<string> {
  return fileOf(paper, `articles/${new Date().toISOString().slice(0, 7).replace('-', '/')}/${slug}.mdx`)
}

/** A request of the editing page that somebody else can send, or send again. */
export interface KeptRequest {
  body: string
  /** Sends it with the session of this window; answers what the server said. */
  sendAs: (desk: Page, body?: string) => Promise<string>
}

/** Keeps back the request that a press sends and whose text has these words: nothing of it reaches the server. */
export async function keepBack(desk: Page, words: string, press: () => Promise<void>): Promise<KeptRequest> {
  const kept = new Promise<KeptRequest>((resolve) => {
    void desk.route('**/admin/articles/**', async (route) => {
      const request = route.request()
      const action = request.headers()['next-action']
      const body = request.postData() ?? ''
      if (!action || !body.includes(words)) return route.continue()
      await route.abort()
      resolve({ body, sendAs: (other, text = body) => send(other, request.url(), action, text) })
    })
  })
  await press()
  await kept
  await desk.unrouteAll({ behavior: 'wait' })
  return kept
}

async function send(desk: Page, url: string, action: string, body: string): Promise<string> {
  const cookie = (await desk.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = {
    'content-type': 'text/plain;charset=UTF-8',
    'next-action': action,
    origin: new URL(url).origin,
    cookie,
  }
  return (await fetch(url, { method: 'POST', body, headers })).text()
}
