import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { actLog } from './act-log'
import type { DeskDependencies } from './dependencies'
import { discardDraft } from './discard-draft'
import { newDraft } from './new-draft'
import { editOn, openPage, openTestDesk, rainPath } from './newsroom.fixture'
import { revisionsOf, textOfRevision } from './revisions'
import { saveDraft } from './save-draft'

const ana = { name: 'Ana', email: 'ana@paper.example' }
const ben = { name: 'Ben', email: 'ben@paper.example' }

let paper: Awaited<ReturnType<typeof openTestDesk>>
let desk: DeskDependencies
beforeEach(async () => {
  paper = await openTestDesk()
  desk = paper.desk
})
afterEach(() => paper.remove())

/** Types something else into the story and saves it. @returns the blob */
async function save(headline: string, by = ana, sitting?: string) {
  const edit = editOn(await openPage('rain', desk), { headline })
  const saved = await saveDraft({ ...edit, asked: !sitting, sitting: sitting ?? 'whatever1' }, by, desk)
  if (saved.state !== 'done') throw new Error(JSON.stringify(saved))
  return saved.base.draft ?? ''
}
const sentences = (entries: { by: string; sentence: string }[]) =>
  entries.map(({ by, sentence }) => `${by}: ${sentence}`)

describe('the autosaves of a sitting', () => {
  test('are one revision, each save that was asked for is its own, and every text can still be read', async () => {
    const first = await save('One', ana, 'morning1')
    await save('Two', ana, 'morning1')
    await save('Asked for')
    await save('Three', ana, 'morning1')
    await save('Ben’s', ben, 'bensown1')
    await save('Four', ana, 'morning1')
    await save('Next day', ana, 'evening1')
    const revisions = await revisionsOf('rain', desk)
    expect(sentences(revisions)).toEqual([
      'Ana: Save draft: Next day',
      'Ana: Save draft: Four',
      'Ben: Save draft: Ben’s',
      'Ana: Save draft: Asked for',
      'Broadsheet: Changed outside the desk',
    ])
    expect(revisions.map(({ act, sitting }) => [act, sitting])).toEqual([
      ['autosave', 'evening1'],
      ['autosave', 'morning1'],
      ['autosave', 'bensown1'],
      ['save', undefined],
      [null, undefined],
    ])
    const morning = revisions[1]
    expect(Date.parse(morning?.from ?? '')).toBeLessThanOrEqual(Date.parse(morning?.at ?? ''))
    expect(revisions[3]?.from).toBeUndefined()
    expect(await textOfRevision('rain', first, desk)).toContain('headline: One')
    const { entries } = await actLog({ limit: 10 }, desk)
    expect(sentences(entries)).toEqual(sentences(revisions))
  })
})

describe('the log of all acts', () => {
  test('has one entry for a commit, with who did what to which article', async () => {
    const id = await newDraft(ben, desk)
    const page = await openPage(id, desk)
    await discardDraft(id, page.base, ben, desk)
    await save('Heavy rain')
    await paper.byHand('site.yaml', `${await paper.file('site.yaml')}# by hand\n`)
    await paper.byHand(rainPath, `${await paper.file(rainPath)}\nMore.\n`)
    await paper.recordByHand()
    await save('Heavier rain')
    const { entries, next } = await actLog({ limit: 100 }, desk)
    expect(next).toBeNull()
    expect(sentences(entries)).toEqual([
      'Ana: Save draft: Heavier rain',
      'Broadsheet: Changed outside the desk',
      'Ana: Save draft: Heavy rain',
      `Ben: Discard draft: ${id}`,
      `Ben: New article ${id}`,
      'Broadsheet: Changed outside the desk',
    ])
    expect(entries.map(({ facts, articles }) => [facts?.act, articles[0] ?? null])).toEqual([
      ['save', 'rain'],
      [undefined, null],
      ['save', 'rain'],
      ['discard', id],
      ['new', id],
      [undefined, null],
    ])
  })

  test('is filtered by person, act, article and time, and read page by page', async () => {
    const id = await newDraft(ben, desk)
    for (const headline of ['One', 'Two', 'Three']) await save(headline)
    await save('Four', ben)
    const log = async (options: Omit<Parameters<typeof actLog>[0], 'limit'>) =>
      sentences((await actLog({ limit: 100, ...options }, desk)).entries)
    expect(await log({ person: 'Ben' })).toEqual(['Ben: Save draft: Four', `Ben: New article ${id}`])
    expect(await log({ act: 'new' })).toEqual([`Ben: New article ${id}`])
    expect(await log({ article: 'rain', person: 'Ana' })).toHaveLength(3)
    expect(await log({ since: '2100-01-01T00:00:00Z' })).toEqual([])
    expect(await log({ until: '2001-01-01T00:00:00Z' })).toEqual([])
    expect(await log({ since: '2001-01-01T00:00:00Z', until: '2100-01-01T00:00:00Z', act: 'save' })).toHaveLength(4)

    const pages: string[][] = []
    for (let before: string | undefined, more = true; more; ) {
      const { entries, next } = await actLog({ limit: 2, act: 'save', before }, desk)
      pages.push(sentences(entries))
      more = next !== null
      before = next ?? undefined
    }
    expect(pages).toEqual([
      ['Ben: Save draft: Four', 'Ana: Save draft: Three'],
      ['Ana: Save draft: Two', 'Ana: Save draft: One'],
    ])
  })
})
