import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openArchive } from '../archive/open-archive'
import { formFields, frontmatterFrom, textsFrom } from '../article/form-fields'
import { parseProse } from '../prose/parse-prose'
import { type FolderStore, openFolderStore } from '../store/folder/open-folder-store'
import type { DeskDependencies } from './dependencies'
import { discardDraft, restoreDraft } from './discard-draft'
import { newDraft } from './new-draft'
import { publish } from './publish'
import { restoreRevision } from './restore-revision'
import { revisionsOf, textOfRevision } from './revisions'
import { saveDraft } from './save-draft'
import { baseOf, openWorkingCopy } from './working-copy'

const ana = { name: 'Ana', email: 'ana@paper.example' }
const site =
  'name: Test\ndescription: A test.\nchecklist: {picture: off}\nsections:\n  - {slug: world, name: World, description: All.}\n'
const rain = `---
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
`

let root: string
let desk: DeskDependencies
let now = Date.parse('2026-11-23T12:00:00Z')

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'desk-'))
  now = Date.parse('2026-11-23T12:00:00Z')
  await mkdir(path.join(root, 'content/articles/2026/11'), { recursive: true })
  await writeFile(path.join(root, 'content/site.yaml'), site)
  await writeFile(path.join(root, 'content/articles/2026/11/rain.mdx'), rain)
  const store = await openFolderStore({
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
  desk = { store, archive, checkBody: parseProse, clock: () => now }
})

afterEach(async () => {
  desk.archive.close()
  await desk.store.close()
  await rm(root, { recursive: true })
})

/** The edit that the form would send after somebody changed these fields. */
async function edit(id: string, changes: Record<string, unknown> = {}, body?: string) {
  const opened = await openWorkingCopy(id, desk)
  if (!opened.ok) throw new Error(opened.reason)
  const fields = frontmatterFrom(textsFrom(opened.copy.frontmatter))
  return { id, base: baseOf(opened.copy), fields: { ...fields, ...changes }, body: body ?? opened.copy.body }
}

const file = (name: string) => readFile(path.join(root, 'content', name), 'utf8')

describe('a story on its way through the desk', () => {
  test('is saved without a change as no change at all', async () => {
    const result = await saveDraft(await edit('rain'), ana, desk)
    expect(result.state).toBe('done')
    await expect(file('drafts/rain.mdx')).rejects.toThrow('ENOENT')
    expect(await file('articles/2026/11/rain.mdx')).toBe(rain)
  })

  test('keeps what readers see until it is published, and its comment for ever', async () => {
    await saveDraft(await edit('rain', { headline: 'Heavy rain' }), ana, desk)
    expect(await file('articles/2026/11/rain.mdx')).toBe(rain)
    expect(await file('drafts/rain.mdx')).toBe(rain.replace('headline: Rain', 'headline: Heavy rain'))
    const published = await publish(await edit('rain'), ana, desk)
    expect(published).toMatchObject({ state: 'done', url: '/world/rain' })
    await expect(file('drafts/rain.mdx')).rejects.toThrow('ENOENT')
    expect(await file('articles/2026/11/rain.mdx')).toBe(
      rain
        .replace('headline: Rain', 'headline: Heavy rain')
        .replace('10:00:00Z\n', '10:00:00Z\nupdated: 2026-11-23T12:00:00Z\n'),
    )
  })

  test('stands in the history with who did it and what', async () => {
    await saveDraft(await edit('rain', { headline: 'Heavy rain' }), ana, desk)
    await publish(await edit('rain'), ana, desk)
    const log = await desk.store.commits({ limit: 10 })
    expect(log.slice(0, 3).map(({ author, message }) => `${author.name}: ${message.split('\n')[0]}`)).toEqual(
      expect.arrayContaining(['Ana: Publish: Heavy rain', 'Ana: Save draft: Heavy rain']),
    )
  })

  test('begins as a draft, is told everything it lacks, and is published under a slug of its own', async () => {
    const id = await newDraft(ana, desk)
    await desk.archive.sync()
    const refused = await publish(await edit(id), ana, desk)
    expect(refused.state === 'invalid' && refused.problems.map((problem) => problem.field)).toEqual([
      'headline',
      'standfirst',
      'section',
      'bylines',
    ])
    const whole = {
      headline: 'Øresund’s “bridge”: 25 years',
      standfirst: 'A look back.',
      section: 'world',
      bylines: ['World desk'],
    }
    const published = await publish(await edit(id, whole, 'Cars cross it.'), ana, desk)
    expect(published).toMatchObject({ state: 'done', url: '/world/oresunds-bridge-25-years' })
    expect(await file('articles/2026/11/oresunds-bridge-25-years.mdx')).toContain('published: 2026-11-23T12:00:00Z')
  })

  test('leaves its old address as an alias when it gets a new slug', async () => {
    const published = await publish(await edit('rain', { slug: 'the-great-rain' }), ana, desk)
    expect(published).toMatchObject({ state: 'done', url: '/world/the-great-rain' })
    const text = await file('articles/2026/11/the-great-rain.mdx')
    expect(text).toContain('slug: the-great-rain')
    expect(text).toMatch(/aliases:\n {2}- rain/)
    await expect(file('articles/2026/11/rain.mdx')).rejects.toThrow('ENOENT')
    await desk.archive.sync()
    const again = await publish(await edit('rain', { slug: 'rain' }), ana, desk)
    expect(again).toMatchObject({ state: 'done', url: '/world/rain' })
    expect(await file('articles/2026/11/rain.mdx')).toMatch(/aliases:\n {2}- the-great-rain\n(?! {2}-)/)
  })

  test('may not take another story’s address, a section that is not there, or an empty body', async () => {
    const id = await newDraft(ana, desk)
    await desk.archive.sync()
    const fields = { headline: 'Rain', standfirst: 'Again.', section: 'sport', bylines: ['World desk'] }
    const refused = await publish(await edit(id, fields, '\n'), ana, desk)
    expect(refused.state === 'invalid' && refused.problems.map((problem) => problem.field)).toEqual([
      'section',
      'slug',
      'body',
    ])
  })

  test('that would run code is refused with its line and column, and nothing is written', async () => {
    const refused = await saveDraft(await edit('rain', {}, 'Fine.\n\nNot {fine()}.'), ana, desk)
    expect(refused).toMatchObject({ state: 'invalid', problems: [{ line: 3, column: 5 }] })
    await expect(file('drafts/rain.mdx')).rejects.toThrow('ENOENT')
  })

  test('of five megabytes is refused with a reason', async () => {
    const refused = await saveDraft(await edit('rain', {}, 'word '.repeat(1_000_000)), ana, desk)
    expect(refused.state === 'invalid' && refused.problems[0]?.message).toMatch(/long|large|kB/)
  })
})

describe('a story that is published from one form more than once', () => {
  test('keeps its time of publication and its former address, though the form was opened before it had them', async () => {
    const id = await newDraft(ana, desk)
    await desk.archive.sync()
    const whole = { headline: 'A bridge', standfirst: 'It opens.', section: 'world', bylines: ['World desk'] }
    const form = await edit(id, whole, 'Cars cross it.')
    const first = await publish(form, ana, desk)
    if (first.state !== 'done') throw new Error(JSON.stringify(first))
    expect(first.stamped).toMatchObject({ slug: 'a-bridge', published: '2026-11-23T12:00:00Z' })
    await desk.archive.sync()
    now += 3_600_000
    const second = await publish({ ...form, base: first.base, body: 'Trains cross it.' }, ana, desk)
    expect(second).toMatchObject({ state: 'done', url: '/world/a-bridge' })
    expect(await file('articles/2026/11/a-bridge.mdx')).toContain('published: 2026-11-23T12:00:00Z')
  })

  test('does not conflict with its own save, whose answer was lost on the way', async () => {
    const form = await edit('rain', { headline: 'Heavy rain' })
    const saved = await saveDraft(form, ana, desk)
    expect(await saveDraft(form, ana, desk)).toEqual(saved)
  })
})

describe('two people at one story', () => {
  test('a draft is not printed over a newer hand edit of the published file before the writer has seen it', async () => {
    await saveDraft(await edit('rain', { headline: 'From the draft' }), ana, desk)
    await writeFile(
      path.join(root, 'content/articles/2026/11/rain.mdx'),
      rain.replace('It rained.', 'It rained. A dyke broke.'),
    )
    await (desk.store as FolderStore).recordOutsideChanges()
    await desk.archive.sync()
    const refused = await publish(await edit('rain'), ana, desk)
    expect(refused).toMatchObject({ state: 'conflict', theirs: { text: expect.stringContaining('A dyke broke.') } })
    const seen = refused.state === 'conflict' ? refused.theirs.blob : undefined
    expect((await publish({ ...(await edit('rain')), seen }, ana, desk)).state).toBe('done')
  })

  test('the second save over a newer one is refused with the newer text, and neither is lost', async () => {
    const [one, other] = [await edit('rain', { headline: 'One' }), await edit('rain', { headline: 'Other' })]
    expect((await saveDraft(one, ana, desk)).state).toBe('done')
    for (const act of [saveDraft, publish]) {
      expect(await act(other, ana, desk)).toMatchObject({
        state: 'conflict',
        theirs: { by: 'Ana', text: expect.stringContaining('headline: One') },
      })
    }
    expect(await file('drafts/rain.mdx')).toContain('headline: One')
  })

  test('of many saves at the same moment exactly one wins, and the others are told', async () => {
    const edits = await Promise.all(
      Array.from({ length: 8 }, (_, index) => edit('rain', { headline: `Writer ${index}` })),
    )
    const results = await Promise.all(edits.map((each) => saveDraft(each, ana, desk)))
    expect(results.map((result) => result.state).sort()).toEqual([...Array(7).fill('conflict'), 'done'])
  })

  test('a hand edit of a second ago is not overwritten', async () => {
    const mine = await edit('rain', { headline: 'Mine' })
    await writeFile(path.join(root, 'content/articles/2026/11/rain.mdx'), rain.replace('It fell.', 'It fell hard.'))
    expect(await saveDraft(mine, ana, desk)).toMatchObject({
      state: 'done',
      merged: { texts: { standfirst: 'It fell hard.' }, theirs: { text: expect.stringContaining('It fell hard.') } },
    })
    expect(await file('drafts/rain.mdx')).toContain('headline: Mine\nstandfirst: It fell hard.')
  })

  test('nobody discards what somebody else has just saved', async () => {
    await saveDraft(await edit('rain', { headline: 'First' }), ana, desk)
    const seen = (await edit('rain')).base
    await saveDraft(await edit('rain', { headline: 'Second' }), ana, desk)
    expect((await discardDraft('rain', seen, ana, desk)).state).toBe('conflict')
    expect(await file('drafts/rain.mdx')).toContain('Second')
  })

  test('a discard can be taken back, and only with a text that was this draft', async () => {
    await saveDraft(await edit('rain', { headline: 'Kept' }), ana, desk)
    const text = await file('drafts/rain.mdx')
    const discarded = await discardDraft('rain', (await edit('rain')).base, ana, desk)
    if (discarded.state !== 'done') throw new Error(discarded.state)
    const stranger = (await desk.store.read('site.yaml'))?.blob ?? ''
    expect((await restoreDraft({ id: 'rain', blob: stranger }, ana, desk)).state).toBe('missing')
    expect((await restoreDraft(discarded, ana, desk)).state).toBe('done')
    expect(await file('drafts/rain.mdx')).toBe(text)
  })
})

describe('the history of a story', () => {
  test('has every state with who and what, under former slugs too, and leads back to any of them', async () => {
    await saveDraft(await edit('rain', { headline: 'Heavy rain' }), ana, desk)
    now += 60_000
    await publish(await edit('rain', { slug: 'heavy-rain' }), ana, desk)
    await desk.archive.sync()
    await saveDraft(await edit('rain', { headline: 'Flood' }), ana, desk)
    const revisions = await revisionsOf('rain', desk)
    expect(
      revisions.map(({ by, sentence, published }) => `${by}: ${sentence}${published ? ' (in print)' : ''}`).sort(),
    ).toEqual([
      'Ana: Publish: Heavy rain (in print)',
      'Ana: Save draft: Flood',
      'Ana: Save draft: Heavy rain',
      'Broadsheet: Changed outside the desk (in print)',
    ])
    const first = revisions.find((revision) => revision.by === 'Broadsheet')?.blob ?? ''
    const before = await edit('rain')
    expect(await restoreRevision({ id: 'rain', blob: first, base: before.base }, ana, desk)).toMatchObject({
      state: 'done',
    })
    expect(await file('drafts/rain.mdx')).toBe(rain)
    expect(await file('articles/2026/11/heavy-rain.mdx')).toContain('headline: Heavy rain')
    expect((await revisionsOf('rain', desk)).map((revision) => revision.sentence)).toContain('Save draft: Flood')
  })

  test('outlives a draft that was discarded before it was ever published', async () => {
    const id = await newDraft(ana, desk)
    await saveDraft(await edit(id, { headline: 'Never printed' }, 'A thought.'), ana, desk)
    await discardDraft(id, (await edit(id)).base, ana, desk)
    const revision = (await revisionsOf(id, desk)).find(({ sentence }) => sentence === 'Save draft: Never printed')
    const restored = await restoreRevision(
      { id, blob: revision?.blob ?? '', base: { draft: null, article: null } },
      ana,
      desk,
    )
    expect(restored.state).toBe('done')
    expect(await file(`drafts/${id}.mdx`)).toContain('A thought.')
  })

  test('gives out no text that was not this story’s, and restores over nobody’s newer save', async () => {
    const base = (await edit('rain')).base
    const stranger = (await desk.store.read('site.yaml'))?.blob ?? ''
    expect(await textOfRevision('rain', stranger, desk)).toBeNull()
    expect((await restoreRevision({ id: 'rain', blob: stranger, base }, ana, desk)).state).toBe('missing')
    await saveDraft(await edit('rain', { headline: 'Newer' }), ana, desk)
    const own = base.article ?? ''
    expect((await restoreRevision({ id: 'rain', blob: own, base }, ana, desk)).state).toBe('conflict')
    expect(await file('drafts/rain.mdx')).toContain('headline: Newer')
  })
})

describe('the form', () => {
  test('gives every field of the schema a title and a sentence', () => {
    for (const field of formFields)
      expect(`${field.name} ${field.title} ${field.description}`).toMatch(/^\S+ \S.* \S.*\.$/)
  })

  test('sends back exactly what it was opened with', async () => {
    const frontmatter = {
      headline: 'Rain',
      bylines: ['World desk', 'Night desk'],
      image: { src: '/media/rain.webp', alt: 'Rain', credit: 'Drawing' },
      sources: [{ title: 'A' }, { title: 'B', url: 'https://b.example' }],
      live: { starts: '2026-11-20T10:00:00Z' },
    }
    const filled = Object.fromEntries(
      Object.entries(frontmatterFrom(textsFrom(frontmatter))).filter(([, value]) => value !== undefined),
    )
    expect(filled).toEqual(frontmatter)
  })

  test('ids that are paths open nothing', async () => {
    for (const id of ['../site', '..%2fsite', 'a/b', '', '.', 'RAIN', 'x'.repeat(100), '__proto__']) {
      expect(await openWorkingCopy(id, desk)).toEqual({ ok: false, reason: 'missing' })
    }
  })
})
