import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FormState } from '@/lib/article/merge-forms'
import type { EditForm, Outcome, Saved } from '../acts'
import { autosavePause } from './save-pace'
import { Saving, type SavingState } from './saving'

const blob = (letter: string) => letter.repeat(40)
const begun = { texts: { headline: 'Rain' }, body: 'One.\n\nTwo.\n\nThree.\n' }

/** An editing page with a server behind it that the test answers for. */
function editing(opened: FormState = begun, spacing?: number, savedAt?: number) {
  let form = opened
  let reachable = true
  const requests: EditForm[] = []
  const answers: ((outcome: Outcome<Saved>) => void)[] = []
  const states: SavingState['is'][] = []
  const page = {
    form: () => form,
    document: () => null,
    show: async (next: FormState, instead: FormState) => {
      if (!reachable) throw new Error('fetch failed')
      if (form !== instead) return false
      form = next
      return true
    },
  }
  const saving = new Saving({
    id: 'rain',
    sitting: 'sitting1',
    base: { draft: null, article: blob('a') },
    page,
    save: (request) => {
      requests.push(request)
      return new Promise((resolve) => answers.push(resolve))
    },
    changed: (state) => states.push(state.is),
    spacing,
    savedAt,
  })
  return {
    saving,
    requests,
    states,
    edit(next: FormState) {
      form = next
      saving.edited()
    },
    type(body: string) {
      form = { ...form, body }
      saving.edited()
    },
    form: () => form,
    cutNetwork: (cut: boolean) => {
      reachable = !cut
    },
    async answer(outcome: Outcome<Saved>) {
      answers.shift()?.(outcome)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

const saved = (draft: string, merged?: FormState): Outcome<Saved> => ({
  state: 'done',
  base: { draft: blob(draft), article: blob('a') },
  merged: merged && { ...merged, theirs: { by: 'Ana', at: null, text: '' }, reason: 'saved' },
})

describe('a writer’s text', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is saved two seconds after the last key, not before, and not again', async () => {
    const desk = editing()
    desk.type('A')
    await vi.advanceTimersByTimeAsync(autosavePause - 1)
    desk.type('AB')
    await vi.advanceTimersByTimeAsync(autosavePause - 1)
    expect(desk.requests).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(desk.requests).toMatchObject([{ body: 'AB', asked: false, sitting: 'sitting1' }])
    await desk.answer(saved('b'))
    expect(desk.saving.state.is).toBe('saved')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(desk.requests).toHaveLength(1)
  })

  test('is saved once a minute where the store gives few saves, and at that minute while somebody types on', async () => {
    const desk = editing(begun, 60_000)
    desk.type('0')
    await vi.advanceTimersByTimeAsync(autosavePause)
    expect(desk.requests).toHaveLength(1)
    await desk.answer(saved('b'))
    for (let second = 1; second <= 59; second++) {
      desk.type(`${second}`)
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(desk.requests).toHaveLength(1)
    expect(desk.saving.state.is).toBe('unsaved')
    desk.type('60')
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.requests).toMatchObject([{ body: '0' }, { body: '60', asked: false }])
    await desk.answer(saved('c'))
    await vi.advanceTimersByTimeAsync(600_000)
    desk.type('ten minutes later')
    await vi.advanceTimersByTimeAsync(autosavePause)
    expect(desk.requests).toHaveLength(3)
  })

  test('that waits for its minute says when it is saved, and only then', async () => {
    const desk = editing(begun, 60_000)
    desk.type('A')
    expect(desk.saving.state).toEqual({ is: 'unsaved', due: null })
    await vi.advanceTimersByTimeAsync(autosavePause)
    await desk.answer(saved('b'))
    const turn = Date.now() + 60_000
    desk.type('AB')
    expect(desk.saving.state).toEqual({ is: 'unsaved', due: turn })
    await vi.advanceTimersByTimeAsync(59_999)
    expect(desk.requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(desk.requests).toHaveLength(2)
  })

  test('that was saved by somebody a moment before the page was opened waits for its minute too', async () => {
    const desk = editing(begun, 60_000, Date.now() - 40_000)
    desk.type('A')
    await vi.advanceTimersByTimeAsync(19_999)
    expect(desk.requests).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(desk.requests).toHaveLength(1)
  })

  test('is saved at once when somebody asks, however few saves the store gives', async () => {
    const desk = editing(begun, 60_000, Date.now())
    desk.type('A')
    void desk.saving.save()
    await vi.advanceTimersByTimeAsync(0)
    expect(desk.requests).toMatchObject([{ body: 'A', asked: true }])
    await desk.answer(saved('b'))
    expect(desk.saving.state.is).toBe('saved')
    const done = desk.saving.exclusively(async () => 'published')
    expect(await done).toBe('published')
  })

  test('waits no longer than a minute for any store', async () => {
    const desk = editing(begun, 600_000, Date.now())
    desk.type('A')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(desk.requests).toHaveLength(1)
  })

  test('is saved within twenty seconds also while somebody types on and on', async () => {
    const desk = editing()
    for (let second = 0; second < 21; second++) {
      desk.type(`${second}`)
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(desk.requests.length).toBeGreaterThan(0)
  })

  test('typed while a save is on its way is saved next, on what that save left', async () => {
    const desk = editing()
    desk.type('A')
    await vi.advanceTimersByTimeAsync(autosavePause)
    desk.type('AB')
    await vi.advanceTimersByTimeAsync(autosavePause)
    expect(desk.requests).toHaveLength(1)
    await desk.answer(saved('b'))
    expect(desk.saving.hasUnsaved).toBe(true)
    await vi.advanceTimersByTimeAsync(autosavePause)
    expect(desk.requests[1]).toMatchObject({ body: 'AB', base: { draft: blob('b') } })
  })

  test('is kept and sent again when the network is gone', async () => {
    const desk = editing()
    desk.type('A')
    await vi.advanceTimersByTimeAsync(autosavePause)
    await desk.answer({ state: 'refused', message: 'The desk cannot be reached.' })
    expect(desk.saving.state).toMatchObject({ is: 'refused' })
    await vi.advanceTimersByTimeAsync(5000)
    expect(desk.requests).toHaveLength(2)
    await desk.answer(saved('b'))
    expect(desk.saving.state.is).toBe('saved')
  })

  test('is tried less and less often while the server says no, and as often as ever after it said yes', async () => {
    const desk = editing()
    const no: Outcome<Saved> = { state: 'refused', message: 'GitHub cannot be reached.', away: { for: null } }
    desk.type('A')
    await vi.advanceTimersByTimeAsync(autosavePause)
    await desk.answer(no)
    for (const pause of [5000, 10_000, 20_000, 40_000, 60_000, 60_000]) {
      const before = desk.requests.length
      await vi.advanceTimersByTimeAsync(pause - 1)
      // Typing on asks for nothing sooner.
      desk.type(`${pause}`)
      expect(desk.requests).toHaveLength(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(desk.requests).toHaveLength(before + 1)
      expect(desk.requests.at(-1)).toMatchObject({ body: `${pause}` })
      await desk.answer(no)
    }
    expect(desk.saving.state).toMatchObject({ is: 'refused', again: Date.now() + 60_000 })
    await vi.advanceTimersByTimeAsync(60_000)
    await desk.answer(saved('b'))
    expect(desk.saving.state.is).toBe('saved')
    desk.type('A, and so on')
    await vi.advanceTimersByTimeAsync(autosavePause)
    await desk.answer(no)
    expect(desk.saving.state).toMatchObject({ is: 'refused', again: null })
  })

  test('waits for the end of a limit whose end is known, and does not ask sooner when the writer comes back', async () => {
    const desk = editing()
    desk.type('A')
    await vi.advanceTimersByTimeAsync(autosavePause)
    const end = Date.now() + 90_000
    await desk.answer({ state: 'refused', message: 'GitHub takes no more saves.', away: { for: 90_000 } })
    expect(desk.saving.state).toMatchObject({ is: 'refused', again: end })
    desk.saving.retry()
    await vi.advanceTimersByTimeAsync(89_999)
    expect(desk.requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(desk.requests).toHaveLength(2)
  })

  test('that was perhaps kept although the store could not be reached goes along with the next', async () => {
    const desk = editing()
    desk.type('A')
    await vi.advanceTimersByTimeAsync(autosavePause)
    await desk.answer({ state: 'refused', message: 'GitHub cannot be reached.', away: { for: null } })
    desk.type('AB')
    await vi.advanceTimersByTimeAsync(5000)
    expect(desk.requests[1]).toMatchObject({ body: 'AB', unanswered: { body: 'A' } })
  })

  test('is tried again also after an act that came between and was refused as well', async () => {
    const desk = editing()
    desk.type('A')
    await vi.advanceTimersByTimeAsync(autosavePause)
    await desk.answer({ state: 'refused', message: 'GitHub cannot be reached.', away: { for: null } })
    await desk.saving.exclusively(async () => 'refused')
    await vi.advanceTimersByTimeAsync(5000)
    expect(desk.requests).toHaveLength(2)
  })

  test('stands beside another’s paragraph when the server merged the two', async () => {
    const desk = editing()
    desk.type('One, mine.\n\nTwo.\n\nThree.\n')
    await vi.advanceTimersByTimeAsync(autosavePause)
    await desk.answer(saved('b', { ...begun, body: 'One, mine.\n\nTwo.\n\nThree, theirs.\n' }))
    expect(desk.form().body).toBe('One, mine.\n\nTwo.\n\nThree, theirs.\n')
    expect(desk.saving.state).toMatchObject({ is: 'saved', merged: true })
  })

  test('typed while the merge was made is merged once more and saved', async () => {
    const desk = editing()
    desk.type('One, mine.\n\nTwo.\n\nThree.\n')
    await vi.advanceTimersByTimeAsync(autosavePause)
    desk.type('One, mine.\n\nTwo, mine too.\n\nThree.\n')
    await desk.answer(saved('b', { ...begun, body: 'One, mine.\n\nTwo.\n\nThree, theirs.\n' }))
    expect(desk.form().body).toBe('One, mine.\n\nTwo, mine too.\n\nThree, theirs.\n')
    await vi.advanceTimersByTimeAsync(autosavePause)
    expect(desk.requests[1]).toMatchObject({ body: desk.form().body, base: { draft: blob('b') } })
  })

  test('and another’s for the same place wait for a choice, and nothing is saved over by itself', async () => {
    const desk = editing()
    desk.type('Mine.\n\nTwo.\n\nThree.\n')
    await vi.advanceTimersByTimeAsync(autosavePause)
    const place = {
      kind: 'choice' as const,
      base: 'One.\n\n',
      mine: 'Mine.\n\n',
      theirs: 'Theirs.\n\n',
      suggested: null,
    }
    await desk.answer({
      state: 'conflict',
      theirs: { by: 'Ana', at: null, text: '' },
      base: { draft: blob('c'), article: blob('a') },
      choices: {
        texts: begun.texts,
        fields: [],
        body: [place, { kind: 'same', text: 'Two.\n\nThree.\n' }],
        end: '\n',
      },
    })
    desk.type('Mine.\n\nTwo.\n\nThree, typed while choosing.\n')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(desk.requests).toHaveLength(1)
    const chosen = desk.saving.resolve({ ...begun, body: 'Mine.\n\nTheirs.\n\nTwo.\n\nThree.\n' })
    await vi.advanceTimersByTimeAsync(0)
    expect(desk.requests[1]).toMatchObject({
      body: 'Mine.\n\nTheirs.\n\nTwo.\n\nThree, typed while choosing.\n',
      base: { draft: blob('c') },
    })
    await desk.answer(saved('d'))
    await chosen
    expect(desk.saving.state.is).toBe('saved')
  })

  test('and another’s that came with a save, for a place that was typed in meanwhile, are not saved over when asked', async () => {
    const desk = editing()
    desk.type('One, mine.\n\nTwo.\n\nThree.\n')
    await vi.advanceTimersByTimeAsync(autosavePause)
    desk.type('One, mine.\n\nTwo.\n\nThree, mine too.\n')
    await desk.answer(saved('b', { ...begun, body: 'One, mine.\n\nTwo.\n\nThree, theirs.\n' }))
    expect(desk.saving.state.is).toBe('conflict')
    void desk.saving.save()
    await vi.advanceTimersByTimeAsync(0)
    // Upon what this page began with, so that the server merges again; what it has had already is not another's.
    expect(desk.requests[1]).toMatchObject({
      base: { draft: null },
      unanswered: { body: 'One, mine.\n\nTwo.\n\nThree.\n' },
    })
  })

  test('and another’s that the page cannot show, because the network is gone, are asked for again', async () => {
    const desk = editing()
    desk.type('One, mine.\n\nTwo.\n\nThree.\n')
    await vi.advanceTimersByTimeAsync(autosavePause)
    desk.cutNetwork(true)
    const merged = { ...begun, body: 'One, mine.\n\nTwo.\n\nThree, theirs.\n' }
    await desk.answer(saved('b', merged))
    expect(desk.saving.state.is).toBe('refused')
    desk.cutNetwork(false)
    await vi.advanceTimersByTimeAsync(5000)
    expect(desk.requests[1]).toMatchObject({ base: { draft: null }, body: desk.form().body })
    await desk.answer(saved('b', merged))
    expect(desk.form()).toMatchObject(merged)
    expect(desk.saving.state.is).toBe('saved')
  })

  test('is saved by itself also after an act that came between and failed', async () => {
    const desk = editing()
    desk.type('A')
    await desk.saving.exclusively(async () => 'refused')
    await vi.advanceTimersByTimeAsync(autosavePause)
    expect(desk.requests).toMatchObject([{ body: 'A' }])
  })

  test('is saved by itself also when an act that succeeded came between, on what that left', async () => {
    const desk = editing()
    desk.type('A')
    await desk.saving.exclusively(async (base) => desk.saving.follow({ ...base, draft: blob('d') }))
    await vi.advanceTimersByTimeAsync(autosavePause)
    expect(desk.requests).toMatchObject([{ body: 'A', base: { draft: blob('d') } }])
  })

  test('of which an empty line was begun in a list is as it was saved', async () => {
    const opened = { ...begun, texts: { ...begun.texts, topics: 'Harbour' } }
    const desk = editing(opened)
    desk.edit({ ...opened, texts: { ...opened.texts, topics: 'Harbour\n' } })
    await vi.advanceTimersByTimeAsync(autosavePause)
    expect(desk.requests).toHaveLength(0)
    desk.edit({ ...opened, texts: { ...opened.texts, headline: 'Rain\n' } })
    await vi.advanceTimersByTimeAsync(autosavePause)
    expect(desk.requests).toHaveLength(1)
  })

  test('that a copy was to replace stays, and the copy is not taken, when it cannot be saved first', async () => {
    const desk = editing()
    desk.type('A')
    const taken = desk.saving.take({ ...begun, body: 'B' }, { draft: blob('c'), article: blob('a') })
    await vi.advanceTimersByTimeAsync(0)
    await desk.answer({ state: 'refused', message: 'GitHub cannot be reached.', away: { for: null } })
    expect(await taken).toBe(false)
    expect(desk.form().body).toBe('A')
  })

  test('is saved at once and by itself when that is asked for, also unchanged', async () => {
    const desk = editing()
    const done = desk.saving.save()
    await vi.advanceTimersByTimeAsync(0)
    expect(desk.requests).toMatchObject([{ asked: true }])
    await desk.answer(saved('b'))
    expect(await done).toBe(true)
  })
})
