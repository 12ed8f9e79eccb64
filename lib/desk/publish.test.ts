import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { articleBySlug } from '../archive/reader-queries'
import { readActMessage } from './act-message'
import { discardDraft } from './discard-draft'
import { editAsSaved } from './edit-as-saved'
import { hold, lift } from './hold'
import { newDraft } from './new-draft'
import { prepareToPublish } from './prepare-to-publish'
import { publish } from './publish'
import { restoreRevision } from './restore-revision'
import { markReady } from './review'
import { saveDraft } from './save-draft'
import { unschedule } from './unschedule'
import { withdraw } from './withdraw'
import { openTestDesk, rain, smallSite, type TestDesk } from './workflow.fixture'
import { openWorkingCopy } from './working-copy'

const ana = { name: 'Ana', email: 'ana@paper.example' }
const inPrint = 'articles/2026/11/rain.mdx'
let at: TestDesk

beforeEach(async () => {
  at = await openTestDesk({ 'site.yaml': smallSite, [inPrint]: rain }, '2026-11-23T12:00:00Z')
})
afterEach(() => at.close())

const whole = { headline: 'A bridge', standfirst: 'It opens.', section: 'world', bylines: ['World desk'] }
const facts = async () => readActMessage((await at.desk.store.commits({ limit: 1 }))[0]?.message ?? '').facts
const told = (result: { state: string }) => JSON.stringify(result)

async function bridge(): Promise<string> {
  const id = await newDraft(ana, at.desk)
  await saveDraft(await at.edit(id, whole, 'Cars cross it.'), ana, at.desk)
  return id
}

/** Saves a draft of the story about rain; answers its revision. */
async function draft(headline: string): Promise<string> {
  const saved = await saveDraft(await at.edit('rain', { headline }), ana, at.desk)
  return (saved.state === 'done' && saved.base.draft) || told(saved)
}

describe('publishing', () => {
  test('tells readers of a new time only if it is asked to', async () => {
    await publish(await at.edit('rain', { headline: 'Rian' }), ana, at.desk, { updated: false })
    expect(await at.file(inPrint)).not.toContain('updated:')
    await publish(await at.edit('rain', { headline: 'Rain' }), ana, at.desk, { updated: true })
    expect(await at.file(inPrint)).toContain('updated: 2026-11-23T12:00:00Z')
  })

  test('adds a correction with its time, after those that are there', async () => {
    const correction = { kind: 'correction', text: 'It fell on Friday.' } as const
    await publish(await at.edit('rain'), ana, at.desk, { correction })
    expect(await facts()).toMatchObject({ act: 'publish', detail: 'correction: It fell on Friday.' })
    at.clock.now += 3_600_000
    await publish(await at.edit('rain'), ana, at.desk, { correction: { ...correction, text: 'In Leeds.' } })
    expect(await at.file(inPrint)).toMatch(
      /corrections:\n.*at: 2026-11-23T12:00:00Z\n.*correction\n.*Friday\.\n.*at: 2026-11-23T13:00:00Z\n.*\n.*In Leeds/,
    )
    const early = await publish(await at.edit(await bridge()), ana, at.desk, { correction })
    expect(told(early)).toMatch(/before readers have seen/)
  })

  test('names the reviewed revision: a draft that moved on is compared and asked about, then goes through', async () => {
    const revision = await draft('Heavy rain')
    await markReady({ id: 'rain', revision }, ana, at.desk)
    await draft('Heavier rain')
    const asked = await publish(await at.edit('rain'), ana, at.desk, { reviewed: revision })
    expect(asked).toMatchObject({ state: 'moved', revision, by: 'Ana' })
    expect(asked.state === 'moved' && asked.parts.filter(({ change }) => change !== 'same')).toEqual([
      { text: 'Heavy', change: 'removed' },
      { text: 'Heavier', change: 'added' },
    ])
    expect(await at.file(inPrint)).toBe(rain)
    const passed = await publish(await at.edit('rain'), ana, at.desk, { reviewed: revision, movedOn: true })
    expect(passed.state).toBe('done')
    expect(await at.file(inPrint)).toContain('headline: Heavier rain')
  })

  test('of exactly what was reviewed asks nothing, saved or not', async () => {
    const revision = await draft('Heavy rain')
    await markReady({ id: 'rain', revision }, ana, at.desk)
    expect((await publish(await at.edit('rain'), ana, at.desk, { reviewed: revision })).state).toBe('done')
  })

  test('asks again when the review is another than the publisher saw', async () => {
    const first = await draft('Heavy rain')
    const second = await draft('Heavier rain')
    await markReady({ id: 'rain', revision: second }, ana, at.desk)
    const stale = { reviewed: first, movedOn: true }
    expect(await publish(await at.edit('rain'), ana, at.desk, stale)).toMatchObject({
      state: 'moved',
      revision: second,
    })
    expect((await publish(await at.edit('rain'), ana, at.desk, { reviewed: null })).state).toBe('moved')
  })

  test('a warning needs its tick, which the history keeps; a tick for something else does not count', async () => {
    const body = 'See [this](http://old.example) and [that](/world/nothing).'
    for (const ticked of [undefined, [], ['picture']]) {
      const asked = await publish(await at.edit('rain', {}, body), ana, at.desk, { ticked })
      expect(asked.state === 'checklist' && asked.items.map(({ item, level }) => `${item} ${level}`)).toEqual([
        'links warn',
        'links warn',
      ])
    }
    expect(await at.file(inPrint)).toBe(rain)
    await publish(await at.edit('rain', {}, body), ana, at.desk, { ticked: ['links', 'picture'] })
    expect(await facts()).toMatchObject({ act: 'publish', article: 'rain', ticked: ['links'] })
  })

  test('what blocks cannot be ticked away', async () => {
    await at.put('site.yaml', smallSite.replace('picture: off', 'picture: block'))
    const asked = await publish(await at.edit('rain'), ana, at.desk, { ticked: ['picture'] })
    expect(asked).toMatchObject({ state: 'checklist', items: [{ item: 'picture', level: 'block' }] })
  })

  test('of a story as it lies in the files changes nothing that was not asked for', async () => {
    await draft('Heavy rain')
    const opened = await openWorkingCopy('rain', at.desk)
    if (!opened.ok) throw new Error(opened.reason)
    expect((await publish(editAsSaved(opened.copy), ana, at.desk, { updated: false })).state).toBe('done')
    expect(await at.file(inPrint)).toBe(rain.replace('headline: Rain', 'headline: Heavy rain'))
  })

  test('of an old revision that was written before its first publication keeps the time of that publication', async () => {
    await at.put('drafts/rain.mdx', rain.replace(/published: .*\n/, '').replace('It rained.', 'It poured.'))
    await publish(await at.edit('rain'), ana, at.desk, { updated: false })
    expect(await at.file(inPrint)).toContain('published: 2026-11-20T10:00:00Z')
  })
})

describe('what the publisher is told first', () => {
  test('everything that is missing, in one list, and nothing is written', async () => {
    const id = await newDraft(ana, at.desk)
    const prepared = await prepareToPublish(await at.edit(id), at.desk)
    if (prepared.state !== 'done') throw new Error(told(prepared))
    expect(prepared).toMatchObject({ first: true, article: 'draft', moved: null, review: { state: null } })
    expect(prepared.items.map(({ item, level, place }) => `${item} ${level} ${place?.field}`)).toEqual([
      'basics block headline',
      'basics block standfirst',
      'basics block section',
      'basics block bylines',
    ])
  })

  test('that the draft moved on since its review', async () => {
    await markReady({ id: 'rain', revision: await draft('Heavy rain') }, ana, at.desk)
    await draft('Heavier rain')
    expect(await prepareToPublish(await at.edit('rain'), at.desk)).toMatchObject({
      first: false,
      article: 'changed',
      review: { state: 'ready', moved: true },
      moved: { state: 'moved' },
      items: [],
    })
  })
})

describe('the schedule', () => {
  const six = '2026-12-01T06:00:00Z'

  test('prints a story at its time, and not before', async () => {
    const id = await bridge()
    const scheduled = await publish(await at.edit(id), ana, at.desk, { at: six })
    expect(scheduled).toMatchObject({ state: 'done', from: '2026-12-01T06:00:00.000Z' })
    expect(await facts()).toMatchObject({ act: 'schedule', detail: '2026-12-01T06:00:00.000Z' })
    expect(await at.file('articles/2026/12/a-bridge.mdx')).toContain(`published: ${six}`)
    expect(await prepareToPublish(await at.edit(id), at.desk)).toMatchObject({
      first: true,
      article: 'scheduled',
      scheduled: six,
    })
  })

  test('takes another time, which may be another month, or now', async () => {
    const id = await bridge()
    await publish(await at.edit(id), ana, at.desk, { at: six })
    await publish(await at.edit(id), ana, at.desk, { at: '2027-01-02T06:00:00Z' })
    await expect(at.file('articles/2026/12/a-bridge.mdx')).rejects.toThrow('ENOENT')
    expect(await at.file('articles/2027/01/a-bridge.mdx')).not.toContain('updated:')
    await publish(await at.edit(id), ana, at.desk)
    expect(await at.file('articles/2026/11/a-bridge.mdx')).toContain('published: 2026-11-23T12:00:00Z')
  })

  test('has no place for the past, nor for what readers have', async () => {
    const past = await publish(await at.edit(await bridge()), ana, at.desk, { at: '2026-11-23T12:00:00Z' })
    expect(told(past)).toMatch(/not in the future/)
    expect(told(await publish(await at.edit('rain'), ana, at.desk, { at: six }))).toMatch(/in print already/)
  })

  test('lets a story go: it is a draft again with its newest text, and nothing is left at its address', async () => {
    const id = await bridge()
    await publish(await at.edit(id), ana, at.desk, { at: six })
    await saveDraft(await at.edit(id, { headline: 'A new bridge' }), ana, at.desk)
    await at.desk.archive.sync()
    expect(await unschedule({ id }, ana, at.desk)).toMatchObject({ state: 'done', base: { article: null } })
    await expect(at.file('articles/2026/12/a-bridge.mdx')).rejects.toThrow('ENOENT')
    const text = await at.file(`drafts/${id}.mdx`)
    expect(text).toContain('headline: A new bridge')
    expect(text).not.toContain('published:')
    await at.desk.archive.sync()
    expect(told(await unschedule({ id }, ana, at.desk))).toMatch(/not scheduled/)
    expect(told(await unschedule({ id: 'rain' }, ana, at.desk))).toMatch(/in print already/)
  })
})

describe('a hold', () => {
  test('is on the published file and the draft at once, and no publication undoes it', async () => {
    await draft('Heavy rain')
    const held = await hold({ id: 'rain', reason: 'Waiting for the court.' }, ana, at.desk)
    expect(held).toMatchObject({ state: 'done', article: 'held' })
    expect(await facts()).toMatchObject({ act: 'hold', detail: 'Waiting for the court.' })
    for (const name of [inPrint, 'drafts/rain.mdx'])
      expect(await at.file(name)).toContain('hold: Waiting for the court.')
    const asked = await publish(await at.edit('rain'), ana, at.desk, { ticked: ['legalHold'] })
    expect(asked).toMatchObject({ state: 'checklist', items: [{ item: 'legalHold', level: 'block' }] })
    await at.put('drafts/rain.mdx', rain.replace('It rained.', 'It poured.'))
    expect(told(await publish(await at.edit('rain'), ana, at.desk))).toMatch(/legalHold/)
  })

  test('is lifted from both, and the draft is published without a question about a newer file', async () => {
    const revision = await draft('Heavy rain')
    await markReady({ id: 'rain', revision }, ana, at.desk)
    await hold({ id: 'rain', reason: 'Waiting.' }, ana, at.desk)
    const lifted = await lift({ id: 'rain' }, ana, at.desk)
    expect(lifted).toMatchObject({ state: 'done', article: 'changed', base: { draft: revision } })
    expect(await at.file(inPrint)).toBe(rain)
    expect(await publish(await at.edit('rain'), ana, at.desk, { reviewed: revision })).toMatchObject({ state: 'done' })
    expect(told(await lift({ id: 'rain' }, ana, at.desk))).toMatch(/not held/)
  })

  test('needs its reason, and can be put on a draft alone', async () => {
    expect(told(await hold({ id: 'rain', reason: ' ' }, ana, at.desk))).toMatch(/reason/)
    const id = await bridge()
    expect(await hold({ id, reason: 'Not before the trial.' }, ana, at.desk)).toMatchObject({ article: 'held' })
    expect(told(await publish(await at.edit(id), ana, at.desk))).toMatch(/Not before the trial/)
    expect(await lift({ id }, ana, at.desk)).toMatchObject({ article: 'draft' })
  })

  test('comes first, however many saves are made at that moment', async () => {
    const [saved, held] = await Promise.all([draft('Heavy rain'), hold({ id: 'rain', reason: 'Now.' }, ana, at.desk)])
    expect(saved).toBeTruthy()
    expect(held.state).toBe('done')
    expect(await at.file(inPrint)).toContain('hold: Now.')
  })

  test('that readers would not feel, because the file was spoilt by hand, says so', async () => {
    await at.put(inPrint, rain.replace('kind: news', 'kind: gossip'))
    expect(told(await hold({ id: 'rain', reason: 'Now.' }, ana, at.desk))).toMatch(
      /Mend the published file first.*kind/,
    )
  })
})

describe('a withdrawal', () => {
  test('takes the story out of print with a note, and publishing puts it back', async () => {
    const withdrawn = await withdraw({ id: 'rain', note: 'It did not rain.' }, ana, at.desk)
    expect(withdrawn).toMatchObject({ state: 'done', article: 'withdrawn' })
    expect(await facts()).toMatchObject({ act: 'withdraw', detail: 'It did not rain.' })
    await at.desk.archive.sync()
    const touched = at.desk.archive.takeTouched()
    expect([...touched.paths]).toEqual(
      expect.arrayContaining(['/', '/world', '/world/rain', '/topics/weather', '/authors/world-desk']),
    )
    expect((await articleBySlug(at.desk.archive.database, 'rain'))?.visibleFrom).toBeNull()
    await saveDraft(await at.edit('rain', { headline: 'Drizzle' }), ana, at.desk)
    expect(await at.file('drafts/rain.mdx')).toContain('note: It did not rain.')
    expect(await publish(await at.edit('rain'), ana, at.desk)).toMatchObject({ state: 'done' })
    expect(await at.file(inPrint)).not.toContain('withdrawn')
    await at.desk.archive.sync()
    expect([...at.desk.archive.takeTouched().paths]).toContain('/world/rain')
  })

  test('is refused without a note, twice, of a draft and of what nobody has seen', async () => {
    expect(told(await withdraw({ id: 'rain', note: '' }, ana, at.desk))).toMatch(/note/)
    const id = await bridge()
    expect(told(await withdraw({ id, note: 'No.' }, ana, at.desk))).toMatch(/never published/)
    await publish(await at.edit(id), ana, at.desk, { at: '2026-12-01T06:00:00Z' })
    await at.desk.archive.sync()
    expect(told(await withdraw({ id, note: 'No.' }, ana, at.desk))).toMatch(/No reader has seen/)
    await withdraw({ id: 'rain', note: 'It did not rain.' }, ana, at.desk)
    expect(told(await withdraw({ id: 'rain', note: 'Again.' }, ana, at.desk))).toMatch(/already/)
  })
})

test('a save neither sets nor loses what acts have written', async () => {
  await hold({ id: 'rain', reason: 'Waiting.' }, ana, at.desk)
  await saveDraft(await at.edit('rain', { headline: 'Heavy rain' }), ana, at.desk)
  const text = await at.file('drafts/rain.mdx')
  expect(text).toContain('hold: Waiting.')
  expect(text).toContain('published: 2026-11-20T10:00:00Z')
})

test('a hold on a story that was never printed is lost neither by discarding it nor by bringing back an older text', async () => {
  const id = await newDraft(ana, at.desk)
  const before = await saveDraft(await at.edit(id, { headline: 'The trial' }), ana, at.desk)
  if (before.state !== 'done') throw new Error(before.state)
  const held = await hold({ id, reason: 'Not before the verdict.' }, ana, at.desk)
  if (held.state !== 'done') throw new Error(held.state)
  expect(told(await discardDraft(id, held.base, ana, at.desk))).toMatch(/Lift the hold first/)
  const restored = await restoreRevision({ id, blob: before.base.draft ?? '', base: held.base }, ana, at.desk)
  expect(restored.state).toBe('done')
  expect(await at.file(`drafts/${id}.mdx`)).toContain('hold: Not before the verdict.')
})
