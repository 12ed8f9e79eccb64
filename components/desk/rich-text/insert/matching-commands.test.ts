import { expect, test } from 'vitest'
import { matchingCommands } from './matching-commands'

const entries = [
  { name: 'Smaller heading', also: 'h3' },
  { name: 'Heading', also: 'h2' },
  { name: 'List with points', also: 'bullet' },
  { name: 'Figure', also: 'picture photo' },
]
const names = (query: string) => matchingCommands(entries, query).map(({ name }) => name)

test('an empty filter lists everything in its order', () => {
  expect(names(' ')).toEqual(entries.map(({ name }) => name))
})

test('the name that begins so comes first, then those with such a word', () => {
  expect(names('head')).toEqual(['Heading', 'Smaller heading'])
  expect(names('Li')).toEqual(['List with points'])
})

test('a picture is found under the word that one has in mind', () => {
  expect(names('photo')).toEqual(['Figure'])
  expect(names('h2')).toEqual(['Heading'])
  expect(names('oto')).toEqual([])
})
