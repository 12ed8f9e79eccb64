import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '../fixtures'
import type { RunningPaper } from '../start-paper'

/** Where readers find the count. */
export const nightAddress = '/politics/count-night'

/** A moment some minutes from now, to the second, in UTC. */
export function minutesFromNow(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** An update as it stands in a file; wards come in every minute of 23 November from 20:00 on. */
export function ward(number: number, keyEvent = false): string {
  const minute = String(number).padStart(2, '0')
  const title = `Ward ${number} is in`
  return `<Update at="2026-11-23T20:${minute}:00Z" title="${title}"${keyEvent ? ' keyEvent' : ''}>\n\nTurnout in ward ${number} was high.\n\n</Update>`
}

/** Puts live coverage into print that began an hour ago, and waits until readers have it. */
export async function printNight(
  paper: RunningPaper,
  updates: string[],
  live = { starts: minutesFromNow(-60) } as object,
) {
  const file = `---
id: count-night
headline: The count, as it happens
standfirst: Forty wards, one hall, and no machine.
section: politics
kind: live
bylines: [World desk]
published: ${minutesFromNow(-61)}
slug: count-night
keyPoints: [The doors closed at ten.]
live: ${JSON.stringify(live)}
---

The ballots are counted by hand.

${updates.join('\n\n')}
`
  await writeFile(path.join(paper.content, 'articles/2026/11/count-night.mdx'), file)
  await expect
    .poll(async () => (await fetch(paper.url + nightAddress)).status, { message: 'the watcher takes it in' })
    .toBe(200)
}
