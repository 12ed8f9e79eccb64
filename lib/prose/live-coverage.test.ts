import { expect, test } from 'vitest'
import { checkBody } from './check-body'
import { liveCoverage, newestFirst, updateName, updatesOnPage, updatesPerPage } from './live-coverage'
import { plainText } from './plain-text'
import type { ProseTree } from './tree'

function treeOf(...blocks: string[]): ProseTree {
  const body = checkBody(blocks.join('\n\n'))
  if (!body.ok) throw new Error(JSON.stringify(body.problems))
  return body.tree
}

const count = treeOf(
  'The count begins.[^hall]',
  '<Update at="2026-11-23T13:00:00Z">\nHalf is counted.\n</Update>',
  'All figures are of the returning officer.',
  '<Update at="2026-11-23T15:20:00+01:00" title="It is over" keyEvent>\nAll *went* home.\n\nThe hall is dark.\n</Update>',
  '<Update at="2026-11-23T13:00:00Z">\nThe doors open.\n</Update>',
  '[^hall]: In the town hall.',
)

test('live coverage is told newest first whatever its order in the file, each update with time, title and words', () => {
  expect(liveCoverage(count).updates.map(({ node, ...update }) => update)).toEqual([
    {
      id: '20261123t142000z',
      at: '2026-11-23T15:20:00+01:00',
      title: 'It is over',
      keyEvent: true,
      text: 'All went home.\nThe hall is dark.',
    },
    {
      id: '20261123t130000z-2',
      at: '2026-11-23T13:00:00Z',
      title: undefined,
      keyEvent: false,
      text: 'Half is counted.',
    },
    { id: '20261123t130000z', at: '2026-11-23T13:00:00Z', title: undefined, keyEvent: false, text: 'The doors open.' },
  ])
})

test('what stands before the first update stays above, and no other word of the file is lost', () => {
  const { intro, rest } = liveCoverage(count)
  expect(plainText(intro)).toBe('The count begins.')
  expect(plainText(rest)).toBe('All figures are of the returning officer.\nIn the town hall.')
  expect(plainText(newestFirst(count)).split('\n').toSorted()).toEqual(plainText(count).split('\n').toSorted())
})

test('a story without updates yet is all introduction', () => {
  const { intro, updates } = liveCoverage(treeOf('It begins at noon.'))
  expect([plainText(intro), updates]).toEqual(['It begins at noon.', []])
})

test('a page begins with an update of its own, so that nothing on it moves when others are posted', () => {
  const posted = (number: number) =>
    treeOf(
      ...Array.from({ length: number }, (_, place) => {
        const minute = String(number - 1 - place).padStart(2, '0')
        return `<Update at="2026-11-23T13:${minute}:00Z">\nNumber ${number - 1 - place}.\n</Update>`
      }),
    )
  const before = liveCoverage(posted(50)).updates
  const first = updatesOnPage(before)
  expect(first?.shown.map(({ text }) => text).slice(0, 2)).toEqual(['Number 49.', 'Number 48.'])
  expect(first).toMatchObject({ newer: undefined, newerCount: 0, older: '20261123t132900z', olderCount: 30 })
  const second = updatesOnPage(before, first?.older)
  expect(second?.shown).toHaveLength(updatesPerPage)
  expect(second).toMatchObject({ newer: undefined, newerCount: 20, older: '20261123t130900z', olderCount: 10 })
  const third = updatesOnPage(before, second?.older)
  expect(third?.shown.at(-1)?.text).toBe('Number 0.')
  expect(third).toMatchObject({ newer: '20261123t132900z', newerCount: 40, older: undefined, olderCount: 0 })
  const after = updatesOnPage(liveCoverage(posted(55)).updates, first?.older)
  expect(after?.shown.map(({ text }) => text)).toEqual(second?.shown.map(({ text }) => text))
  expect(updatesOnPage(before, '20251123t130000z')).toBeNull()
})

test('an update without a title is called after how it begins', () => {
  expect(updateName({ title: 'It is over', text: 'All went home.' })).toBe('It is over')
  expect(updateName({ text: 'All went home.\nThe hall is dark.' })).toBe('All went home.')
  expect(updateName({ text: 'The hall is dark and '.repeat(10) })).toMatch(/^(The hall is dark and ){5}The…$/)
})
