import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { KeptCopy } from './kept-copy'

const day = 86_400_000
let copies: typeof import('./browser-copies')

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  copies = await import('./browser-copies')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const copy = (change: Partial<KeptCopy> = {}) => ({
  id: 'two-tides',
  sitting: 'morning',
  form: { texts: { headline: 'Tides' }, body: 'Rain fell.' },
  base: { draft: null, article: null },
  at: 1000,
  person: 'Ana Pop',
  ...change,
})
const bodies = async (id = 'two-tides') => {
  const found = await copies.copiesOf(id)
  if (!found.ok) throw new Error(found.message)
  return found.value.map(({ form }) => form.body)
}
const withBody = (body: string, change: Partial<KeptCopy> = {}) => copy({ form: { texts: {}, body }, ...change })

test('a sitting’s text is found again, with its base, its time and its writer', async () => {
  await copies.keepCopy(copy({ base: { draft: 'a'.repeat(40), article: null } }))
  expect(await copies.copiesOf('two-tides')).toEqual({
    ok: true,
    value: [{ ...copy({ base: { draft: 'a'.repeat(40), article: null } }), acknowledged: null }],
  })
})

test('a sitting has one copy, its last one', async () => {
  await copies.keepCopy(withBody('One', { at: 1 }))
  await copies.keepCopy(withBody('Two', { at: 2 }))
  expect(await bodies()).toEqual(['Two'])
})

test('a copy that comes late does not replace a newer one', async () => {
  await copies.keepCopy(withBody('Newer', { at: 2 }))
  await copies.keepCopy(withBody('Older', { at: 1 }))
  expect(await bodies()).toEqual(['Newer'])
})

test('two windows keep a copy each, newest first, and other articles are left out', async () => {
  await copies.keepCopy(withBody('Mine', { sitting: 'a', at: 1 }))
  await copies.keepCopy(withBody('Also mine', { sitting: 'b', at: 2 }))
  await copies.keepCopy(withBody('Another story', { id: 'rain' }))
  expect(await bodies()).toEqual(['Also mine', 'Mine'])
})

test('what the server acknowledged stays known while the writer goes on', async () => {
  await copies.keepCopy(withBody('One', { at: 1 }))
  await copies.acknowledgeCopy('two-tides', 'morning', 1)
  await copies.keepCopy(withBody('Two', { at: 2 }))
  await copies.acknowledgeCopy('two-tides', 'morning', 0)
  expect(await copies.copiesOf('two-tides')).toMatchObject({ value: [{ at: 2, acknowledged: 1 }] })
})

test('a forgotten copy is gone, and only that one', async () => {
  await copies.keepCopy(withBody('One', { sitting: 'a' }))
  await copies.keepCopy(withBody('Two', { sitting: 'b' }))
  await copies.forgetCopy({ id: 'two-tides', sitting: 'a' })
  expect(await bodies()).toEqual(['Two'])
})

test('after thirty days a copy goes if its text is safe elsewhere, and stays if it is not', async () => {
  for (const sitting of ['acknowledged', 'half acknowledged', 'as saved', 'nowhere else']) {
    await copies.keepCopy(withBody(sitting, { sitting, at: 10 }))
  }
  await copies.keepCopy(withBody('young', { sitting: 'young', at: 2 * day }))
  await copies.acknowledgeCopy('two-tides', 'young', 2 * day)
  await copies.acknowledgeCopy('two-tides', 'acknowledged', 10)
  await copies.acknowledgeCopy('two-tides', 'half acknowledged', 9)
  const saved = { id: 'two-tides', form: { texts: {}, body: 'as saved' } }
  expect(await copies.pruneCopies(31 * day, saved)).toEqual({ ok: true, value: 2 })
  expect((await bodies()).sort()).toEqual(['half acknowledged', 'nowhere else', 'young'])
})

test('another article’s copy is not compared with the opened text', async () => {
  await copies.keepCopy(withBody('Same', { id: 'rain', at: 0 }))
  await copies.pruneCopies(31 * day, { id: 'two-tides', form: { texts: {}, body: 'Same' } })
  expect(await bodies('rain')).toEqual(['Same'])
})

test('a browser without room says so, and keeps the copy that it has', async () => {
  await copies.keepCopy(withBody('One', { at: 1 }))
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError')
  })
  expect(await copies.keepCopy(withBody('Two', { at: 2 }))).toMatchObject({ ok: false, reason: 'full' })
  vi.restoreAllMocks()
  expect(await bodies()).toEqual(['One'])
})

test('a browser that keeps nothing says so, and is asked again the next time', async () => {
  const real = indexedDB
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Not in a private window', 'InvalidStateError')
    },
  })
  expect(await copies.keepCopy(copy())).toMatchObject({ ok: false, reason: 'unavailable' })
  vi.stubGlobal('indexedDB', undefined)
  expect(await copies.copiesOf('two-tides')).toMatchObject({ ok: false, reason: 'unavailable' })
  vi.stubGlobal('indexedDB', real)
  expect(await copies.keepCopy(copy())).toEqual({ ok: true, value: undefined })
})
