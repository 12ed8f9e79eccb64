import { describe, expect, test } from 'vitest'
import type { MovedOn, Prepared } from './acts'
import { type Choices, firstChoices, publishPlan } from './publish-plan'

const clock = { language: 'en-GB', timeZone: 'Europe/London' }
const now = Date.parse('2026-11-23T12:00:00Z')
const revision = 'a'.repeat(40)
const base: Prepared = {
  items: [],
  points: ['basics'],
  first: true,
  article: 'draft',
  url: null,
  scheduled: null,
  embargo: null,
  review: { state: null, by: null, at: null, revision: null, moved: false, notes: [], withheld: 0 },
  moved: null,
}
const inPrint: Prepared = { ...base, first: false, article: 'changed' }
const moved: MovedOn = { state: 'moved', revision, by: 'Ivan', at: null, parts: [] }

const plan = (prepared: Prepared, choices: Partial<Choices> = {}, since: MovedOn | null = null) =>
  publishPlan(prepared, since, { ...firstChoices(prepared, clock), ...choices }, clock, now)

describe('what the Publish button says it will do', () => {
  test('depends on what readers have seen', () => {
    expect(plan(base)).toMatchObject({ does: 'Publish now', lacking: null, options: { reviewed: null } })
    expect(plan(inPrint).does).toBe('Publish the changes')
    expect(plan({ ...inPrint, article: 'withdrawn' }).does).toBe('Put back into print')
  })

  test('names the time and its zone, in summer and in winter', () => {
    const winter = plan(base, { later: true, local: '2026-12-01T06:00' })
    expect(winter.does).toMatch(/Schedule for Tue.*1 December.*06:00 GMT/)
    expect(winter.options.at).toBe('2026-12-01T06:00:00.000Z')
    const summer = plan(base, { later: true, local: '2027-07-01T06:00' })
    expect(summer.does).toMatch(/06:00 BST/)
    expect(summer.options.at).toBe('2027-07-01T05:00:00.000Z')
  })

  test('keeps the time of a story that is scheduled, until somebody chooses now', () => {
    const scheduled = { ...base, article: 'scheduled' as const, scheduled: '2026-12-01T06:00:00Z' }
    expect(plan(scheduled).options.at).toBe('2026-12-01T06:00:00.000Z')
    expect(plan(scheduled, { later: false }).does).toBe('Publish now')
    expect(plan(scheduled, { later: false }).options.at).toBeUndefined()
  })

  test('names the embargo, before which no reader sees it', () => {
    const embargoed = { ...base, embargo: '2026-12-01T06:00:00Z' }
    expect(plan(embargoed).does).toMatch(/^Publish, for readers from Tue.*1 December.*06:00 GMT/)
    expect(plan(embargoed, { later: true, local: '2026-12-02T06:00' }).does).toMatch(/^Schedule for Wed/)
  })
})

describe('what is still lacking', () => {
  test('a time that is none, never comes or is past', () => {
    const at = (local: string) => plan(base, { later: true, local })
    expect(at('').lacking).toMatch(/Choose the time/)
    expect(at('2027-03-28T01:30').lacking).toMatch(/never comes/)
    expect(at('2026-11-23T11:59').lacking).toMatch(/past/)
    expect(at('2026-11-23T12:01').lacking).toBeNull()
  })

  test('the choice between two hours of one name is the publisher’s', () => {
    const at = (second: boolean) => plan(base, { later: true, local: '2027-10-31T01:30', second }).options.at
    expect([at(false), at(true)]).toEqual(['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'])
  })

  test('a tick for every warning, and no tick passes a block', () => {
    const items = [
      { item: 'links', level: 'warn' as const, message: 'Old.' },
      { item: 'picture', level: 'warn' as const, message: 'None.' },
    ]
    expect(plan({ ...base, items }, { ticked: ['links'] }).lacking).toMatch(/Tick/)
    expect(plan({ ...base, items }, { ticked: ['links', 'picture'] }).lacking).toBeNull()
    const held = [{ item: 'legalHold', level: 'block' as const, message: 'Held.' }]
    expect(plan({ ...base, items: held }, { ticked: ['legalHold'] }).lacking).toMatch(/mended/)
  })

  test('a look at what changed since the review, which is named when it is sent', () => {
    expect(plan(inPrint, {}, moved).lacking).toMatch(/read what changed/)
    expect(plan(inPrint, { confirmed: true }, moved)).toMatchObject({
      lacking: null,
      options: { reviewed: revision, movedOn: true },
    })
    const ready = { ...inPrint, review: { ...base.review, state: 'ready' as const, revision } }
    expect(plan(ready).options).toMatchObject({ reviewed: revision })
    expect(plan(ready).options.movedOn).toBeUndefined()
  })

  test('the words of a correction, which only a story in print can have', () => {
    expect(plan(inPrint, { corrects: true }).lacking).toMatch(/Write the correction/)
    expect(plan(inPrint, { corrects: true, correction: ' It was Friday. ' }).options.correction).toEqual({
      kind: 'correction',
      text: 'It was Friday.',
    })
    expect(plan(base, { corrects: true }).options.correction).toBeUndefined()
  })
})
