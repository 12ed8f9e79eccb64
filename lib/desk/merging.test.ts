import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { frontmatterFrom } from '../article/form-fields'
import { type FormState, mergeForms, resolveChoices } from '../article/merge-forms'
import { readActMessage } from './act-message'
import type { DeskDependencies } from './dependencies'
import { discardDraft, restoreDraft } from './discard-draft'
import { newDraft } from './new-draft'
import { editOn, type OpenPage, openPage, openTestDesk, rain, rainPath } from './newsroom.fixture'
import { publish } from './publish'
import { saveDraft } from './save-draft'

const ana = { name: 'Ana', email: 'ana@paper.example' }
const ben = { name: 'Ben', email: 'ben@paper.example' }
const draft = 'drafts/rain.mdx'

let paper: Awaited<ReturnType<typeof openTestDesk>>
let desk: DeskDependencies
beforeEach(async () => {
  paper = await openTestDesk()
  desk = paper.desk
})
afterEach(() => paper.remove())

const open = () => openPage('rain', desk)
async function mustSave(edit: Parameters<typeof saveDraft>[0], by = ana) {
  const saved = await saveDraft(edit, by, desk)
  if (saved.state !== 'done') throw new Error(JSON.stringify(saved))
  return saved
}
const newestAct = async () => readActMessage((await desk.store.log({ path: draft, limit: 1 }))[0]?.message ?? '')

describe('two editors at one story', () => {
  test('in different paragraphs are both in the file, and the second is shown the first’s', async () => {
    const [one, other] = [await open(), await open()]
    await mustSave(editOn(one, {}, ['It rained.', 'It rained hard.']))
    const saved = await mustSave(editOn(other, {}, ['The river rose.', 'The river fell.']), ben)
    expect(await paper.file(draft)).toBe(
      rain.replace('It rained.', 'It rained hard.').replace('The river rose.', 'The river fell.'),
    )
    expect(saved.merged).toMatchObject({
      body: 'It rained hard.\n\nThe river fell.\n\nPeople left.\n',
      theirs: { by: 'Ana' },
      reason: 'saved',
    })
    expect(await newestAct()).toMatchObject({
      sentence: 'Save draft: Rain',
      facts: { act: 'merge', article: 'rain', detail: 'merged with the text of Ana' },
    })
    // What the page was given to save on is the newest.
    expect((await open()).base).toEqual(saved.base)
  })

  test('in one paragraph must choose; until then both are kept, and then the choice is saved', async () => {
    const [one, other] = [await open(), await open()]
    await mustSave(editOn(one, {}, ['rose', 'rose a lot']))
    const edit = editOn(other, {}, ['rose', 'fell'])
    const refused = await saveDraft(edit, ben, desk)
    if (refused.state !== 'conflict' || !refused.choices || !refused.base) throw new Error(JSON.stringify(refused))
    expect(refused).toMatchObject({ theirs: { by: 'Ana' }, reason: 'saved' })
    expect(refused.choices.body).toContainEqual(
      expect.objectContaining({ mine: 'The river fell.\n\n', theirs: 'The river rose a lot.\n\n' }),
    )
    expect(await paper.file(draft)).toContain('rose a lot')
    const { texts, body } = resolveChoices(refused.choices, { fields: {}, body: ['mine'] })
    await mustSave({ ...edit, base: refused.base, fields: frontmatterFrom(texts), body }, ben)
    expect(await paper.file(draft)).toBe(rain.replace('rose', 'fell'))
  })

  test('one at the fields and one at the body are both in the file, comments and all', async () => {
    const [one, other] = [await open(), await open()]
    await mustSave(editOn(one, { headline: 'Heavy rain', topics: 'Weather' }))
    const saved = await mustSave(editOn(other, {}, ['People left.', 'People left.\n\nThey came back.']), ben)
    expect(saved.merged?.texts).toMatchObject({ headline: 'Heavy rain', topics: 'Weather' })
    expect(await paper.file(draft)).toBe(
      rain
        .replace('headline: Rain', 'headline: Heavy rain')
        .replace('10:00:00Z\n', '10:00:00Z\ntopics:\n  - Weather\n')
        .replace('left.\n', 'left.\n\nThey came back.\n'),
    )
  })

  test('one’s autosave does not undo what the other asked to save', async () => {
    const [one, other] = [await open(), await open()]
    await mustSave({ ...editOn(one, { headline: 'Asked for' }), asked: true, sitting: 'anassitting' })
    const autosave = { ...editOn(other, {}, ['rose', 'fell']), asked: false, sitting: 'benssitting' }
    await mustSave(autosave, ben)
    expect(await paper.file(draft)).toContain('headline: Asked for')
    expect(await paper.file(draft)).toContain('The river fell.')
    expect((await newestAct()).facts).toMatchObject({ act: 'merge', sitting: 'benssitting' })
  })

  test('who changed nothing is given the newer text, and writes nothing', async () => {
    const [one, other] = [await open(), await open()]
    const first = await mustSave(editOn(one, {}, ['rose', 'fell']))
    const saved = await mustSave(editOn(other), ben)
    expect(saved).toMatchObject({ base: first.base, merged: { body: expect.stringContaining('The river fell.') } })
    expect(await desk.store.log({ path: draft })).toHaveLength(1)
  })

  test('of many at the same moment in different fields, none is lost', async () => {
    const page = await open()
    const fields = ['headline', 'standfirst', 'kicker', 'dateline', 'series', 'seoTitle', 'methods', 'sponsor']
    const saves = fields.map((name) => saveDraft(editOn(page, { [name]: `New ${name}` }), ana, desk))
    expect((await Promise.all(saves)).map(({ state }) => state)).toEqual(fields.map(() => 'done'))
    for (const name of fields) expect(await paper.file(draft)).toContain(`${name}: New ${name}`)
  })

  test('of whom one based a save on a text that the history has not got choose at every difference', async () => {
    await mustSave(editOn(await open(), { headline: 'Newer' }))
    const page = { ...(await open()), base: { draft: 'f'.repeat(40), article: null } }
    const refused = await saveDraft(editOn(page, {}, ['rose', 'fell']), ben, desk)
    expect(refused).toMatchObject({ state: 'conflict', choices: { fields: [] } })
    const stranger = (await desk.store.read('site.yaml'))?.blob ?? ''
    const named = await saveDraft(
      { ...editOn(page, { kicker: 'x' }), base: { draft: stranger, article: null } },
      ben,
      desk,
    )
    expect(named).toMatchObject({ state: 'conflict', choices: { fields: [{ name: 'kicker', base: '' }] } })
  })

  test('whose texts are each sound and not together choose', async () => {
    const strict: DeskDependencies = {
      ...desk,
      checkBody: async (body, options) =>
        body.includes('hard') && body.includes('fell')
          ? { ok: false, problems: [{ message: 'is too much at once.' }] }
          : desk.checkBody(body, options),
    }
    const [one, other] = [await open(), await open()]
    await mustSave(editOn(one, {}, ['It rained.', 'It rained hard.']))
    const refused = await saveDraft(editOn(other, {}, ['rose', 'fell']), ben, strict)
    expect(refused).toMatchObject({ state: 'conflict', choices: { body: expect.arrayContaining([]) } })
    expect(await paper.file(draft)).toBe(rain.replace('It rained.', 'It rained hard.'))
  })
})

describe('a story that went elsewhere while it was being written', () => {
  test('was published: the writer’s changes are a new draft on what is in print', async () => {
    await mustSave(editOn(await open(), { headline: 'First' }))
    const page = await open()
    await publish(editOn(await open(), { standfirst: 'Changed for print.' }), ana, desk)
    await desk.archive.sync()
    const printed = await paper.file(rainPath)
    const saved = await mustSave(editOn(page, {}, ['rose', 'fell']), ben)
    expect(saved.merged).toMatchObject({ reason: 'published', texts: { standfirst: 'Changed for print.' } })
    expect(await paper.file(draft)).toBe(printed.replace('rose', 'fell'))
    expect(await paper.file(rainPath)).toBe(printed)
  })

  test('was published as the writer left it: no draft comes back', async () => {
    await mustSave(editOn(await open(), { headline: 'First' }))
    const page = await open()
    await publish(editOn(page), ana, desk)
    await desk.archive.sync()
    expect((await mustSave(editOn(page))).base.draft).toBeNull()
    await expect(paper.file(draft)).rejects.toThrow('ENOENT')
  })

  test('was published for the first time, and the catalogue has not heard of it yet', async () => {
    const id = await newDraft(ana, desk)
    const fields = { headline: 'A bridge', standfirst: 'It opens.', section: 'world', bylines: 'World desk' }
    await mustSave({ ...editOn(await openPage(id, desk), fields), body: 'Cars cross it.\n' })
    const page = await openPage(id, desk)
    expect((await publish(editOn(page), ana, desk)).state).toBe('done')
    await mustSave({ ...editOn(page), body: 'Trains cross it.\n' }, ben)
    const text = await paper.file(`drafts/${id}.mdx`)
    expect(text).toContain('published: 2026-11-23T12:00:00Z')
    expect(text).toContain('Trains cross it.')
  })

  test('was changed in print by hand beside the draft: that goes into the draft', async () => {
    await mustSave(editOn(await open(), { headline: 'From the draft' }))
    const page = await open()
    await paper.byHand(rainPath, rain.replace('rose', 'rose, and a dyke broke'))
    const saved = await mustSave(editOn(page, {}, ['It rained.', 'It poured.']))
    expect(saved.merged?.body).toContain('a dyke broke')
    expect(await paper.file(draft)).toContain('It poured.\n\nThe river rose, and a dyke broke.')
    expect(await paper.file(draft)).toContain('headline: From the draft')
  })

  test('was thrown away: an autosave does not bring it back, and the text is kept once the writer says so', async () => {
    await mustSave(editOn(await open(), { headline: 'Thrown away' }))
    const page = await open()
    await discardDraft('rain', page.base, ben, desk)
    const edit = editOn(page, {}, ['rose', 'fell'])
    const refused = await saveDraft({ ...edit, asked: false, sitting: 'anassitting' }, ana, desk)
    expect(refused).toMatchObject({ state: 'conflict', reason: 'discarded', theirs: { by: 'Ben' } })
    await expect(paper.file(draft)).rejects.toThrow('ENOENT')
    if (refused.state !== 'conflict' || !refused.base) throw new Error(refused.state)
    await mustSave({ ...edit, base: refused.base })
    expect(await paper.file(draft)).toBe(
      rain.replace('headline: Rain', 'headline: Thrown away').replace('rose', 'fell'),
    )
  })

  test('was thrown away before it was ever printed', async () => {
    const id = await newDraft(ana, desk)
    const page = await openPage(id, desk)
    await discardDraft(id, page.base, ben, desk)
    const edit = { ...editOn(page, { headline: 'Kept' }), body: 'A thought.\n' }
    const refused = await saveDraft(edit, ana, desk)
    if (refused.state !== 'conflict' || !refused.base) throw new Error(refused.state)
    expect(refused).toMatchObject({ reason: 'discarded', base: { draft: null, article: null } })
    await mustSave({ ...edit, base: refused.base })
    expect(await paper.file(`drafts/${id}.mdx`)).toMatch(
      /^---\nid: .*\nheadline: Kept\nkind: news\n---\n\nA thought\.\n$/,
    )
  })

  test('was deleted by hand: nothing is written before the writer was told', async () => {
    await mustSave(editOn(await open(), { headline: 'Deleted' }))
    const page = await open()
    await paper.deleteByHand(draft)
    const edit = editOn(page, {}, ['rose', 'fell'])
    const refused = await saveDraft(edit, ana, desk)
    expect(refused).toMatchObject({ state: 'conflict', reason: 'discarded', theirs: { by: null, text: rain } })
    await paper.recordByHand()
    expect(await saveDraft(edit, ana, desk)).toMatchObject({ reason: 'discarded', theirs: { by: 'Broadsheet' } })
    if (refused.state !== 'conflict' || !refused.base) throw new Error(refused.state)
    await mustSave({ ...edit, base: refused.base })
    expect(await paper.file(draft)).toContain('headline: Deleted')
  })

  test('was thrown away and changed in print: what is saved all the same has both', async () => {
    await mustSave(editOn(await open(), { headline: 'Thrown away' }))
    const page = await open()
    await discardDraft('rain', page.base, ben, desk)
    await paper.byHand(rainPath, rain.replace('People left.', 'People stayed.'))
    const edit = editOn(page, {}, ['rose', 'fell'])
    const refused = await saveDraft(edit, ana, desk)
    if (refused.state !== 'conflict' || !refused.base) throw new Error(refused.state)
    await mustSave({ ...edit, base: refused.base })
    expect(await paper.file(draft)).toBe(
      rain.replace('headline: Rain', 'headline: Thrown away').replace('rose', 'fell').replace('left', 'stayed'),
    )
  })

  test('never was: an id that nobody began is missing', async () => {
    const nobody = { ...editOn(await open()), id: 'nobody-began-this', base: { draft: null, article: null } }
    expect((await saveDraft(nobody, ana, desk)).state).toBe('missing')
  })

  test('was saved before the answer was lost: the same save again is no conflict', async () => {
    const page = await open()
    const edit = editOn(page, { headline: 'Heavy rain' })
    const saved = await mustSave(edit)
    // The answer never came, and the writer typed on.
    const again = await mustSave({ ...edit, body: edit.body.replace('rose', 'fell') })
    expect(again.base).not.toEqual(saved.base)
    expect(again.merged).toBeUndefined()
    expect(await paper.file(draft)).toBe(rain.replace('headline: Rain', 'headline: Heavy rain').replace('rose', 'fell'))
  })
})

describe('a save whose answer was lost on the way', () => {
  test('is no other person’s: who typed on in the same paragraph is asked nothing', async () => {
    const page = await open()
    const sent = editOn(page, {}, ['rose', 'fell'])
    await mustSave(sent)
    const unanswered = { texts: page.form.texts, body: sent.body }
    const typedOn = { ...sent, body: sent.body.replace('fell', 'fell far') }
    expect((await saveDraft(typedOn, ana, desk)).state).toBe('conflict')
    const saved = await mustSave({ ...typedOn, unanswered })
    expect(saved.merged).toBeUndefined()
    expect(await paper.file(draft)).toBe(rain.replace('rose', 'fell far'))
  })

  test('and had been merged with another’s keeps the other’s words', async () => {
    const [one, other] = [await open(), await open()]
    await mustSave(editOn(one, {}, ['It rained.', 'It poured.']))
    const sent = editOn(other, {}, ['rose', 'fell'])
    await mustSave(sent, ben)
    const unanswered = { texts: other.form.texts, body: sent.body }
    const saved = await mustSave({ ...sent, body: sent.body.replace('fell', 'fell far'), unanswered }, ben)
    expect(saved.merged?.body).toContain('It poured.')
    expect(await paper.file(draft)).toBe(rain.replace('rose', 'fell far').replace('It rained.', 'It poured.'))
  })

  test('and never arrived changes nothing', async () => {
    const [one, other] = [await open(), await open()]
    await mustSave(editOn(one, {}, ['rose', 'sank']))
    const sent = editOn(other, {}, ['rose', 'fell'])
    const unanswered = { texts: other.form.texts, body: sent.body }
    const again = { ...sent, body: sent.body.replace('fell', 'fell far'), unanswered }
    expect((await saveDraft(again, ben, desk)).state).toBe('conflict')
  })
})

describe('a server that was killed in mid-save', () => {
  test('after the file and before the history: the same save again is no conflict, and is recorded', async () => {
    const edit = editOn(await open(), { headline: 'Heavy rain' })
    await paper.byHand(draft, rain.replace('headline: Rain', 'headline: Heavy rain'))
    const saved = await mustSave(edit)
    await mustSave({ ...edit, base: saved.base, body: edit.body.replace('rose', 'fell') })
    expect((await desk.store.log({ path: draft })).map(({ blob }) => blob)).toContain(saved.base.draft)
    expect(await paper.file(draft)).toBe(rain.replace('headline: Rain', 'headline: Heavy rain').replace('rose', 'fell'))
  })
})

test('notes to the desk go with a draft that is thrown away, and come back with it', async () => {
  await mustSave(editOn(await open(), { headline: 'Noted' }))
  const notes = 'state: review\nnotes: []\n'
  await paper.byHand('drafts/rain.review.yaml', notes)
  const gone = await discardDraft('rain', (await open()).base, ana, desk)
  await expect(paper.file('drafts/rain.review.yaml')).rejects.toThrow('ENOENT')
  if (gone.state !== 'done') throw new Error(gone.state)
  expect((await restoreDraft(gone, ana, desk)).state).toBe('done')
  expect(await paper.file('drafts/rain.review.yaml')).toBe(notes)
  expect(await paper.file(draft)).toContain('headline: Noted')
})

describe('printing', () => {
  test('never merges: whose text another save overtook must read it first', async () => {
    const [one, other] = [await open(), await open()]
    await mustSave(editOn(one, {}, ['It rained.', 'It rained hard.']))
    const refused = await publish(editOn(other, {}, ['rose', 'fell']), ben, desk)
    expect(refused).toMatchObject({ state: 'conflict', theirs: { by: 'Ana' } })
    expect(await paper.file(rainPath)).toBe(rain)
  })

  test('tells the second to press who came first, though the catalogue has not heard of it yet', async () => {
    const id = await newDraft(ana, desk)
    const fields = { headline: 'A bridge', standfirst: 'It opens.', section: 'world', bylines: 'World desk' }
    await mustSave({ ...editOn(await openPage(id, desk), fields), body: 'Cars cross it.\n' })
    const page = await openPage(id, desk)
    expect((await publish(editOn(page), ana, desk)).state).toBe('done')
    expect(await publish(editOn(page), ben, desk)).toMatchObject({ state: 'conflict', theirs: { by: 'Ana' } })
  })
})

describe('a document of the rich editor', () => {
  test('that the body does not say is refused, and nothing is written', async () => {
    const careful = { ...desk, readsAs: async (_: string, document: unknown) => document === 'the same' }
    const edit = editOn(await open(), {}, ['rose', 'fell'])
    expect(await saveDraft({ ...edit, document: 'another' }, ana, careful)).toEqual({ state: 'unfaithful' })
    expect(await publish({ ...edit, document: 'another' }, ana, careful)).toEqual({ state: 'unfaithful' })
    await expect(paper.file(draft)).rejects.toThrow('ENOENT')
    expect((await saveDraft({ ...edit, document: 'the same' }, ana, careful)).state).toBe('done')
    expect((await saveDraft({ ...edit, document: 'another' }, ana, desk)).state).toBe('done')
  })
})

/** One editor’s page: types, sends, types on while the save is on its way, and takes in what the desk answers. */
class Writer {
  constructor(
    readonly name: string,
    private page: OpenPage,
  ) {}

  type(word: string, place: number, adds: boolean) {
    const paragraphs = this.page.form.body.trimEnd().split('\n\n')
    const at = place % (paragraphs.length + 1)
    if (adds || at === paragraphs.length) paragraphs.splice(at, 0, word)
    else paragraphs[at] += ` ${word}`
    this.page.form = { ...this.page.form, body: `${paragraphs.join('\n\n')}\n` }
  }

  async save(typed: () => void) {
    const sent = this.page.form
    const answer = saveDraft(
      { ...editOn(this.page), asked: false, sitting: `${this.name}sitting` },
      { name: this.name, email: 'x@x' },
      desk,
    )
    typed()
    const outcome = await answer
    switch (outcome.state) {
      case 'done':
        return this.#take(sent, outcome.merged ?? sent, outcome.base)
      case 'conflict':
        if (!outcome.choices || !outcome.base) throw new Error('A conflict without a way out.')
        return this.#take(sent, resolveChoices(outcome.choices, { fields: {}, body: [] }), outcome.base)
      default:
        throw new Error(JSON.stringify(outcome))
    }
  }

  #take(sent: FormState, answered: FormState, base: OpenPage['base']) {
    const merged = mergeForms(sent, this.page.form, answered)
    this.page.form = merged.state === 'merged' ? merged : resolveChoices(merged.choices, { fields: {}, body: [] })
    this.page.base = base
  }
}

test('fifty interleaved saves of two editors lose no word that either typed', { timeout: 120_000 }, async () => {
  const step = fc.record({
    who: fc.boolean(),
    place: fc.nat(20),
    adds: fc.boolean(),
    meanwhile: fc.boolean(),
    both: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 50 }), async (steps) => {
      const id = await newDraft(ana, desk)
      await mustSave({ ...editOn(await openPage(id, desk)), body: 'Alpha.\n\nBeta.\n\nGamma.\n' })
      const writers = [
        new Writer('first', await openPage(id, desk)),
        new Writer('second', await openPage(id, desk)),
      ] as const
      let words = 0
      const typing = (writer: Writer, place: number, adds: boolean) => {
        words += 1
        writer.type(`word${words}.`, place, adds)
      }
      for (const { who, place, adds, meanwhile, both } of steps) {
        const [writer, other] = who ? writers : [writers[1], writers[0]]
        typing(writer, place, adds)
        if (both) typing(other, place + 1, !adds)
        await Promise.all([
          writer.save(() => meanwhile && typing(writer, place, !adds)),
          ...(both ? [other.save(() => {})] : []),
        ])
      }
      // Until each has seen and kept the other's last words.
      for (const writer of [...writers, ...writers, ...writers]) await writer.save(() => {})
      const text = await paper.file(`drafts/${id}.mdx`)
      for (let word = 1; word <= words; word += 1) expect(text).toMatch(new RegExp(`\\bword${word}\\.`))
      for (const word of ['Alpha.', 'Beta.', 'Gamma.']) expect(text).toContain(word)
    }),
    { numRuns: 2 },
  )
})
