import { rm } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { articleState } from '../article/state'
import type { VisibilityFields } from '../article/visibility'
import { openTestPaper, storyText, type TestPaper } from '../newsroom/test-paper.fixture'
import { type DeskFilter, deskAuthors, deskList, deskMatches, fileProblems } from './desk-queries'

const noon = Date.parse('2026-11-23T12:00:00Z')
const published = '2026-11-20T10:00:00Z'
let paper: TestPaper

beforeEach(async () => {
  paper = await openTestPaper()
})
afterEach(() => paper.close())

const article = (id: string, fields: Record<string, string | undefined> = {}, body?: string) =>
  paper.put(`articles/2026/11/${id}.mdx`, storyText(id, { published, ...fields }, body))
const draft = (id: string, fields: Record<string, string | undefined> = {}) =>
  paper.put(`drafts/${id}.mdx`, storyText(id, fields))
const list = (filter: DeskFilter = {}) => deskList(paper.archive.database, filter, noon)
const ids = async (filter: DeskFilter = {}) => (await list(filter)).rows.map((row) => row.id)

describe('the state of a story in the list', () => {
  test('is the one that lib/article/state.ts computes, at every moment', async () => {
    const times = ['2026-11-20T10:00:00Z', '2026-11-23T13:00:00+01:00', '2026-11-30T10:00:00Z']
    const cases: { id: string; fields: VisibilityFields | null; drafted: boolean }[] = [
      { id: 'only-a-draft', fields: null, drafted: true },
    ]
    const onADraft = { hold: 'A draft.', embargoUntil: '2030-01-01T00:00:00Z' }
    for (const published of times)
      for (const embargoUntil of [undefined, ...times])
        for (const hold of [undefined, 'Waiting for the court.'])
          for (const withdrawn of [undefined, { at: published, note: 'It was wrong.' }])
            for (const drafted of [false, true])
              cases.push({ id: `case-${cases.length}`, drafted, fields: { published, embargoUntil, hold, withdrawn } })
    for (const { id, fields, drafted } of cases) {
      const { withdrawn, ...rest } = fields ?? {}
      const taken = withdrawn ? `{ at: ${withdrawn.at}, note: ${withdrawn.note} }` : undefined
      if (fields) await article(id, { ...rest, withdrawn: taken })
      // Beside a published file a draft's own fields decide nothing before it is published.
      if (drafted) await draft(id, onADraft)
    }
    await paper.sync()
    const agree = async (now: number) => {
      const found: Record<string, string> = {}
      for (const page of [1, 2])
        for (const row of (await deskList(paper.archive.database, { page }, now)).rows) found[row.id] = row.state
      const expected = cases.map(({ id, fields, drafted }) => [
        id,
        articleState(fields, drafted ? onADraft : null, now),
      ])
      expect(found).toEqual(Object.fromEntries(expected))
    }
    for (const time of times) for (const near of [-1, 0, 1]) await agree(Date.parse(time) + near)
    const moment = fc.integer({ min: Date.parse('2026-11-01T00:00:00Z'), max: Date.parse('2026-12-31T00:00:00Z') })
    await fc.assert(fc.asyncProperty(moment, agree), { numRuns: 40 })
  })

  test('is a filter too, whose count is right', async () => {
    await article('rain')
    await article('snow', { hold: 'Waiting for the court.' })
    await article('hail', { withdrawn: `{ at: ${published}, note: It was wrong. }` })
    await article('fog')
    await draft('fog')
    await draft('dew')
    await draft('ice', { hold: 'Waiting for the court.' })
    await paper.sync()
    const found = async (state: DeskFilter['state']) => {
      const { rows, count } = await list({ state })
      expect(count).toBe(rows.length)
      return rows.map((row) => row.id)
    }
    expect(await found('published')).toEqual(['rain'])
    expect((await found('held')).sort()).toEqual(['ice', 'snow'])
    expect(await found('withdrawn')).toEqual(['hail'])
    expect(await found('changed')).toEqual(['fog'])
    expect(await found('draft')).toEqual(['dew'])
    expect(await found('embargoed')).toEqual([])
    expect((await list({ state: 'held' })).rows[0]?.why).toBe('Waiting for the court.')
  })
})

describe('what the desk says about a draft', () => {
  const review = (text: string) => paper.put('drafts/dew.review.yaml', text)
  const note = (more = '') => `- { id: abcdef, by: Ana, at: 2026-11-22T10:00:00Z, text: Is this so?${more} }`

  test('is followed when it appears, changes and goes', async () => {
    await draft('dew')
    await paper.sync()
    expect((await list()).rows[0]).toMatchObject({ state: 'draft', review: null, openNotes: 0 })
    await review(`state: review\nnotes:\n  ${note()}\n`)
    await paper.sync()
    expect((await list({ state: 'review' })).rows).toMatchObject([{ id: 'dew', review: 'review', openNotes: 1 }])
    await review(`state: ready\nnotes:\n  ${note(', resolved: { by: Ana, at: 2026-11-22T11:00:00Z }')}\n`)
    await paper.sync()
    expect((await list({ state: 'ready' })).rows).toMatchObject([{ review: 'ready', openNotes: 0 }])
    expect((await list({ state: 'review' })).count).toBe(0)
    await rm(path.join(paper.root, 'content/drafts/dew.review.yaml'))
    await paper.sync()
    expect((await list()).rows[0]).toMatchObject({ review: null })
  })

  test('is kept as it was last good when the file is spoilt, which is listed', async () => {
    await draft('dew')
    await review('state: ready\n')
    await paper.sync()
    await review('state: gossip\n')
    await paper.sync()
    expect((await list()).rows[0]).toMatchObject({ review: 'ready' })
    expect(await fileProblems(paper.archive.database)).toMatchObject([
      { path: 'drafts/dew.review.yaml', field: 'state' },
    ])
    await rm(path.join(paper.root, 'content/drafts/dew.review.yaml'))
    await paper.sync()
    expect(await fileProblems(paper.archive.database)).toEqual([])
  })

  test('is there from the first catalogue on, and says nothing of a story without a draft', async () => {
    await draft('dew')
    await review('state: review\n')
    await article('rain')
    await paper.put('drafts/rain.review.yaml', 'state: ready\n')
    await paper.sync()
    const states = Object.fromEntries((await list()).rows.map((row) => [row.id, row.review]))
    expect(states).toEqual({ dew: 'review', rain: null })
  })
})

describe('the list of everything', () => {
  test('sorts by each of its columns, both ways, as people sort', async () => {
    await article('bbb', { headline: '“Échelle” of winds', bylines: '[Zoe]', section: 'science' }, 'One two three.')
    await article('aaa', { headline: 'Zebra', bylines: '[Ana]', published: '2026-11-21T10:00:00Z' }, 'One.')
    await article('ccc', {
      headline: 'apple',
      bylines: '[Émile]',
      section: 'culture',
      published: '2026-11-19T10:00:00Z',
    })
    await paper.sync()
    expect(await ids()).toEqual(['aaa', 'bbb', 'ccc'])
    expect(await ids({ direction: 'ascending' })).toEqual(['ccc', 'bbb', 'aaa'])
    expect(await ids({ sort: 'headline' })).toEqual(['ccc', 'bbb', 'aaa'])
    expect(await ids({ sort: 'headline', direction: 'descending' })).toEqual(['aaa', 'bbb', 'ccc'])
    expect(await ids({ sort: 'author' })).toEqual(['aaa', 'ccc', 'bbb'])
    expect(await ids({ sort: 'section' })).toEqual(['ccc', 'bbb', 'aaa'])
    expect(await ids({ sort: 'section', direction: 'descending' })).toEqual(['aaa', 'bbb', 'ccc'])
    expect(await ids({ sort: 'words' })).toEqual(['bbb', 'ccc', 'aaa'])
    expect(await ids({ sort: 'published', direction: 'ascending' })).toEqual(['ccc', 'bbb', 'aaa'])
  })

  test('narrows by section, author, kind and time, each with search, and counts what it finds', async () => {
    await article('rain', { bylines: '[Ana Lind, World desk]', kind: 'analysis' })
    await article('snow', { section: 'science', published: '2026-11-21T10:00:00Z' })
    await draft('dew', { bylines: '[Ana Lind]', headline: 'Dew and rain' })
    await paper.sync()
    expect((await ids({ author: 'ana-lind' })).sort()).toEqual(['dew', 'rain'])
    expect(await ids({ author: 'ana-lind', kind: 'analysis' })).toEqual(['rain'])
    expect(await ids({ section: 'science' })).toEqual(['snow'])
    const day = Date.parse('2026-11-21T00:00:00Z')
    expect(await ids({ since: day, until: day + 86_400_000 })).toEqual(['snow'])
    expect(await ids({ until: day })).toEqual(['rain'])
    const { rows, count } = await list({ search: 'rain', author: 'ana-lind', state: 'draft' })
    expect([rows.length, count, rows[0]?.id]).toEqual([1, 1, 'dew'])
    expect((await deskAuthors(paper.archive.database)).map((author) => author.name)).toEqual(['Ana Lind', 'World desk'])
  })

  test('finds a story by words of its published text while it is shown as its draft has it', async () => {
    await article('rain', {}, 'The harbour master spoke.')
    await draft('rain', { headline: 'Umbrellas' })
    await paper.sync()
    for (const search of ['harbour', 'umbrellas', 'about harbour']) {
      const { rows, count } = await list({ search, section: 'world' })
      expect([search, count, rows[0]?.headline]).toEqual([search, 1, 'Umbrellas'])
    }
  })

  test('shows the published story again when its draft goes, and follows a draft that is renamed', async () => {
    await article('rain')
    await draft('rain', { headline: 'Umbrellas' })
    await paper.sync()
    await rm(path.join(paper.root, 'content/drafts/rain.mdx'))
    await draft('other')
    await paper.sync()
    const rows = (await list({ sort: 'headline' })).rows.map(({ id, state, url }) => [id, state, url])
    expect(rows).toEqual([
      ['other', 'draft', null],
      ['rain', 'published', '/world/rain'],
    ])
  })

  test('names everything that matches, on all pages, up to a limit', async () => {
    for (let number = 0; number < 60; number += 1) await article(`story-${number}`, { headline: `Story ${number}` })
    await paper.sync()
    const { matches, count } = await deskMatches(paper.archive.database, { sort: 'headline' }, noon, 55)
    expect([matches.length, count, matches[0]]).toEqual([55, 60, { id: 'story-0', headline: 'Story 0' }])
    const pages = [...(await ids({ page: 1 })), ...(await ids({ page: 2 })), ...(await ids({ page: 3 }))]
    expect(new Set(pages).size).toBe(60)
  })
})
