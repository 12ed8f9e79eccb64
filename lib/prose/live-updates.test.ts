import { expect, test } from 'vitest'
import { checkBody } from './check-body'
import { liveUpdates } from './live-updates'

test('live coverage is told entry by entry, each with its time, its title and its words', () => {
  const body = checkBody(
    [
      'The count begins.',
      '<Update at="2026-11-23T14:20:00Z" title="It is over">\nAll *went* home.\n\nThe hall is dark.\n</Update>',
      '<Update at="2026-11-23T13:00:00Z">\nHalf is counted.\n</Update>',
    ].join('\n\n'),
  )
  expect(body.ok && liveUpdates(body.tree)).toEqual([
    { at: '2026-11-23T14:20:00Z', title: 'It is over', text: 'All went home.\nThe hall is dark.' },
    { at: '2026-11-23T13:00:00Z', title: undefined, text: 'Half is counted.' },
  ])
})
