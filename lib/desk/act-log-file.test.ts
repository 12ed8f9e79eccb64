import { afterEach, beforeEach, expect, test } from 'vitest'
import { actLogFile } from './act-log-file'
import type { DeskDependencies } from './dependencies'
import { deskOf } from './desk-of'
import { editOn, openPage, openTestDesk } from './newsroom.fixture'
import { saveDraft } from './save-draft'

const ana = { name: 'Ana', email: 'ana@paper.example' }
let paper: Awaited<ReturnType<typeof openTestDesk>>
let desk: DeskDependencies
beforeEach(async () => {
  paper = await openTestDesk()
  desk = paper.desk
})
afterEach(() => paper.remove())

async function save(headline: string, at: DeskDependencies, by = ana) {
  const edit = editOn(await openPage('rain', desk), { headline })
  const saved = await saveDraft({ ...edit, asked: true, sitting: 'whatever1' }, by, at)
  expect(saved.state).toBe('done')
}

async function file(options: Parameters<typeof actLogFile>[0] = {}): Promise<string[]> {
  let text = ''
  for await (const piece of actLogFile(options, desk)) text += piece
  return text.split('\r\n').slice(0, -1)
}

test('the log as a file says with which role something was done', async () => {
  await save('Storm', deskOf(desk, { role: 'reporter', name: 'Ana', readsHeld: false }))
  const [head, newest] = await file()
  expect(head).toBe(
    '\uFEFF"Time","From","Person","Role","Act","What","Articles","Detail","Passed all the same","Commit"',
  )
  expect(newest).toMatch(/^"\d{4}-[^"]+","","Ana","reporter","save","Save draft: Storm","rain","","","[0-9a-f]{40}"$/)
})

test('a desk of a role reads and writes the same paper', async () => {
  const hers = deskOf(desk, { role: 'editor', name: 'Ana', readsHeld: true })
  expect(await hers.store.head()).toBe(await desk.store.head())
  expect((await hers.store.list()).length).toBe((await desk.store.list()).length)
})

test('nothing in it is worked out by a spreadsheet, and quotes and lines stay in their cell', async () => {
  for (const name of ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '  =1', '|calc', '%x'])
    await save(`By ${name.length}`, desk, { ...ana, name })
  const lines = await file()
  for (const line of lines) expect(line).not.toMatch(/(^|,)"\s*[=+\-@|%]/)
  expect(lines.join('\n')).toContain(`"'=HYPERLINK(""x"")"`)
})

test('the filters of the page hold for the file', async () => {
  await save('By Ana', desk)
  await save('By Ben', desk, { name: 'Ben', email: 'ben@paper.example' })
  expect((await file({ person: 'ben' })).slice(1)).toEqual([expect.stringContaining('Save draft: By Ben')])
  expect((await file({ act: 'publish' })).slice(1)).toEqual([])
})
