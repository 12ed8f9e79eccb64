import { describe, expect, test } from 'vitest'
import type { BulkActs, BulkResult } from './bulk-work'
import { type BulkReport, notDone, runBulk } from './run-bulk'

const stories = Array.from({ length: 60 }, (_, number) => ({ id: `story-${number}`, headline: `Story ${number}` }))
const never = { stopped: () => false, progress: () => {} }

/** A server that does everything but what is named, and remembers what it was asked. */
function server(blocked: string[] = []) {
  const asked: string[][] = []
  const run: BulkActs['run'] = async ({ ids }) => {
    asked.push(ids)
    const results = ids.map((id): BulkResult => {
      const state = blocked.includes(id) ? 'blocked' : 'done'
      return { id, headline: id, state, reasons: [] }
    })
    return { state: 'done', results }
  }
  return { asked, run }
}

describe('a run over many stories', () => {
  test('asks for some at a time, which are one commit, and tells how far it is', async () => {
    const { asked, run } = server()
    const told: number[] = []
    const progress = ({ results }: BulkReport) => told.push(results.length)
    await runBulk({ act: 'section', section: 'world' }, stories, run, { ...never, progress })
    expect(asked.map((ids) => ids.length)).toEqual([25, 25, 10])
    expect(told).toEqual([25, 50, 60])
  })

  test('is stopped between two steps; a second run takes what is left and what had something in its way', async () => {
    const { run } = server(['story-3'])
    let steps = 0
    const report = await runBulk({ act: 'section', section: 'world' }, stories, run, {
      ...never,
      stopped: () => steps++ === 1,
    })
    expect([report.results.length, report.left.length]).toEqual([25, 35])
    expect(notDone(report).map(({ id }) => id)).toEqual(['story-3', ...stories.slice(25).map(({ id }) => id)])
  })

  test('keeps what is done when the server refuses or cannot be reached', async () => {
    const { run } = server()
    const refusing: BulkActs['run'] = (given) =>
      given.ids[0] === 'story-0' ? run(given) : Promise.resolve({ state: 'refused', message: 'You are signed out.' })
    const report = await runBulk({ act: 'publish' }, stories.slice(0, 30), refusing, never)
    expect([report.results.length, report.left.length, report.refusal]).toEqual([25, 5, 'You are signed out.'])
    const gone = await runBulk(
      { act: 'publish' },
      stories.slice(0, 1),
      () => Promise.reject(new Error('network')),
      never,
    )
    expect(gone.refusal).toContain('could not be reached')
  })
})
