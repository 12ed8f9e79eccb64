import { afterEach, beforeEach, expect, test } from 'vitest'
import { reviewPath } from '../article/review'
import { readActMessage } from './act-message'
import { discardDraft, restoreDraft } from './discard-draft'
import { addNote, reopenNote, resolveNote } from './notes'
import type { NoteReader } from './notes-for'
import { publish } from './publish'
import { markReady, sendBack, submit } from './review'
import { readReview, reviewStanding } from './review-file'
import { saveDraft } from './save-draft'
import { openTestDesk, rain, smallSite, type TestDesk } from './workflow.fixture'
import { openWorkingCopy } from './working-copy'

const maria = { name: 'Maria', email: 'maria@paper.example' }
const ivan = { name: 'Ivan', email: 'ivan@paper.example' }
let at: TestDesk

beforeEach(async () => {
  at = await openTestDesk({ 'site.yaml': smallSite, 'articles/2026/11/rain.mdx': rain }, '2026-11-23T12:00:00Z')
})
afterEach(() => at.close())

/** Saves the draft with this headline; answers its revision. */
async function save(headline: string): Promise<string> {
  const saved = await saveDraft(await at.edit('rain', { headline }), maria, at.desk)
  if (saved.state !== 'done' || !saved.base.draft) throw new Error(JSON.stringify(saved))
  return saved.base.draft
}

async function standing() {
  const opened = await openWorkingCopy('rain', at.desk)
  const read = await readReview('rain', at.desk.store)
  if (!opened.ok || !read.ok) throw new Error('unreadable')
  return reviewStanding(read.review, opened.copy)
}

const facts = async () => readActMessage((await at.desk.store.commits({ limit: 1 }))[0]?.message ?? '').facts

test('a writer submits what they have read, and everybody sees who and when', async () => {
  const revision = await save('Heavy rain')
  expect(await submit({ id: 'rain', revision }, maria, at.desk)).toMatchObject({
    state: 'done',
    standing: { state: 'review', by: 'Maria', at: '2026-11-23T12:00:00Z', revision, moved: false },
  })
  expect(await facts()).toMatchObject({ act: 'submit', article: 'rain' })
})

test('a later save is not what was submitted, and says so', async () => {
  await submit({ id: 'rain', revision: await save('Heavy rain') }, maria, at.desk)
  await save('Heavier rain')
  expect(await standing()).toMatchObject({ state: 'review', moved: true })
})

test('nobody submits or passes a text that they have not read, or a story without a draft', async () => {
  const old = await save('Heavy rain')
  await save('Heavier rain')
  for (const act of [submit, markReady]) {
    const refused = await act({ id: 'rain', revision: old }, ivan, at.desk)
    expect(refused.state === 'invalid' && refused.problems[0]?.message).toMatch(/saved again since you opened it/)
  }
  await at.put('articles/2026/11/snow.mdx', rain.replace('id: rain', 'id: snow'))
  const none = await submit({ id: 'snow', revision: old }, maria, at.desk)
  expect(none.state === 'invalid' && none.problems[0]?.message).toMatch(/no draft/)
  expect(await submit({ id: 'nobody', revision: old }, maria, at.desk)).toEqual({ state: 'missing' })
})

test('an editor sends a story back with a note, and never without one', async () => {
  const revision = await save('Heavy rain')
  const early = await sendBack({ id: 'rain', text: 'Too long.' }, ivan, at.desk)
  expect(early.state === 'invalid' && early.problems[0]?.message).toMatch(/not in review/)
  await submit({ id: 'rain', revision }, maria, at.desk)
  expect((await sendBack({ id: 'rain', text: ' \n' }, ivan, at.desk)).state).toBe('invalid')
  expect(await sendBack({ id: 'rain', text: 'Name the river.' }, ivan, at.desk)).toMatchObject({
    standing: { state: null, notes: [{ by: 'Ivan', text: 'Name the river.' }] },
  })
  expect(await facts()).toMatchObject({ act: 'send-back', detail: 'Name the river.' })
})

test('notes are written at the same moment and none is lost; each is resolved and opened again', async () => {
  await save('Heavy rain')
  const texts = ['One', 'Two', 'Three', 'Four']
  const answers = await Promise.all(
    texts.map((text) => addNote({ id: 'rain', text, paragraph: ' It rained. ' }, maria, at.desk)),
  )
  expect(answers.map(({ state }) => state)).toEqual(texts.map(() => 'done'))
  const { notes } = await standing()
  expect(notes.map(({ text }) => text).sort()).toEqual([...texts].sort())
  expect(notes[0]?.paragraph).toBe('It rained.')
  const note = notes[0]?.id ?? ''
  await resolveNote({ id: 'rain', note }, ivan, at.desk)
  expect((await standing()).notes[0]?.resolved).toEqual({ by: 'Ivan', at: '2026-11-23T12:00:00Z' })
  await reopenNote({ id: 'rain', note }, maria, at.desk)
  expect((await standing()).notes[0]?.resolved).toBeUndefined()
  expect((await resolveNote({ id: 'rain', note: 'ffffffffff' }, ivan, at.desk)).state).toBe('invalid')
})

test('what others noted on a held story is for the editors and its writers', async () => {
  await saveDraft(await at.edit('rain', { headline: 'Heavy rain', hold: 'The lawyers read.' }), maria, at.desk)
  await addNote({ id: 'rain', text: 'The minister threatens to sue.' }, maria, at.desk)
  const readBy = (reader: NoteReader) => addNote({ id: 'rain', text: 'Mine.' }, ivan, { ...at.desk, reader })
  const told = async (reader: NoteReader) => {
    const result = await readBy(reader)
    if (result.state !== 'done') throw new Error(result.state)
    return [result.standing.notes.map(({ text }) => text), result.standing.withheld]
  }
  expect(await told({ name: 'Ivan', readsHeld: false })).toEqual([['Mine.'], 1])
  expect(await told({ name: 'Ivan', readsHeld: true })).toEqual([
    ['The minister threatens to sue.', 'Mine.', 'Mine.'],
    0,
  ])
  const [writer = ''] = (await at.edit('rain', {})).fields.bylines as string[]
  expect((await told({ name: 'Ivan', byline: writer, readsHeld: false }))[1]).toBe(0)
  await saveDraft(await at.edit('rain', { hold: undefined }), maria, at.desk)
  expect((await told({ name: 'Ivan', readsHeld: false }))[1]).toBe(0)
})

test('a note is in no published file, and goes with the draft when that is printed', async () => {
  await save('Heavy rain')
  await addNote({ id: 'rain', text: 'SECRET SOURCE' }, maria, at.desk)
  const asked = await publish(await at.edit('rain'), ivan, at.desk)
  expect(asked).toMatchObject({ state: 'checklist', items: [{ item: 'openNotes', level: 'warn' }] })
  expect((await publish(await at.edit('rain'), ivan, at.desk, { ticked: ['openNotes'] })).state).toBe('done')
  expect(await at.file('articles/2026/11/rain.mdx')).not.toContain('SECRET')
  expect(await at.desk.store.read(reviewPath('rain'))).toBeNull()
})

test('what was said of a discarded draft goes with it and comes back with it', async () => {
  const revision = await save('Heavy rain')
  await addNote({ id: 'rain', text: 'Call the weather office.' }, maria, at.desk)
  const text = await at.file(reviewPath('rain'))
  const gone = await discardDraft('rain', { draft: revision, article: null }, maria, at.desk)
  expect(gone).toMatchObject({ state: 'done' })
  expect(await at.desk.store.read(reviewPath('rain'))).toBeNull()
  await restoreDraft({ id: 'rain', blob: revision }, maria, at.desk)
  expect(await at.file(reviewPath('rain'))).toBe(text)
})

test('a review file that was spoilt by hand is named and never written over', async () => {
  const revision = await save('Heavy rain')
  for (const spoilt of ['notes: [', 'state: gossip\n', 'notes: &a [*a]\n']) {
    await at.put(reviewPath('rain'), spoilt)
    for (const result of [
      await addNote({ id: 'rain', text: 'A note' }, maria, at.desk),
      await submit({ id: 'rain', revision }, maria, at.desk),
      await publish(await at.edit('rain'), ivan, at.desk),
    ]) {
      expect(result.state === 'invalid' && result.problems[0]?.message).toMatch(
        /^content\/drafts\/rain\.review\.yaml was changed by hand and cannot be read/,
      )
    }
    expect(await at.file(reviewPath('rain'))).toBe(spoilt)
  }
})
