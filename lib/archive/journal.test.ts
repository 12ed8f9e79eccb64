import { expect, test } from 'vitest'
import { openJournal } from './journal'

const pages = (...paths: string[]) => ({ paths: new Set(paths), everything: false })
const step = (from: string, to: string, ...paths: string[]) => ({ from, to, touched: pages(...paths) })

test('a page that changed is told once, however often the catalogue looked in between', () => {
  const journal = openJournal()
  journal.add(step('a', 'b', '/world/flood'))
  journal.add(step('b', 'b'))
  journal.add(step('b', 'c', '/', '/world/flood'))
  expect([...journal.take().paths].sort()).toEqual(['/', '/world/flood'])
  expect(journal.take()).toEqual(pages())
})

test('what was taken in before the first page was made needs no marking', () => {
  const journal = openJournal()
  journal.add({ from: null, to: 'a', touched: { paths: new Set(), everything: true } })
  journal.settle()
  expect(journal.take()).toEqual(pages())
})

test('a webhook marks what changed since the commit that it names, marked before or not', () => {
  const journal = openJournal()
  journal.add(step('a', 'b', '/one'))
  journal.add(step('b', 'c', '/two'))
  journal.add(step('c', 'd', '/three'))
  journal.take()
  expect(journal.take('b')).toEqual(pages('/two', '/three'))
  expect(journal.take('d')).toEqual(pages())
})

test('a webhook about a commit that this server passed on its way marks all that it took in then', () => {
  const journal = openJournal()
  journal.add(step('a', 'd', '/one', '/two'))
  journal.settle()
  expect(journal.take('c')).toEqual(pages('/one', '/two'))
})

test('a webhook about a commit that nobody noted marks nothing that changed long ago', () => {
  let now = 0
  const journal = openJournal(() => now)
  journal.add(step('a', 'b', '/old'))
  now = 3_600_000
  journal.add(step('b', 'd', '/new'))
  journal.take()
  expect(journal.take('c')).toEqual(pages('/new'))
})

test('what has not been marked yet is told beside what a webhook names', () => {
  const journal = openJournal()
  journal.add(step('a', 'b', '/one'))
  journal.add(step('b', 'c', '/two'))
  expect(journal.take('b')).toEqual(pages('/one', '/two'))
})

test('no unmarked page is forgotten, however long nobody asks', () => {
  const journal = openJournal()
  for (let place = 0; place < 1000; place++) journal.add(step(`${place}`, `${place + 1}`, `/${place}`))
  expect(journal.take().paths.size).toBe(1000)
})
