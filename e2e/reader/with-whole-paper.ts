import { rm } from 'node:fs/promises'
import { test as base } from '../fixtures'
import { type RunningPaper, startPaper } from '../start-paper'
import { makeWholePaper } from './whole-paper'

/** For tests that look at every kind of page: a paper that has them all. */
export const test = base.extend<object, { wholePaper: RunningPaper }>({
  wholePaper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
    async ({}, use) => {
      const folder = await makeWholePaper()
      const paper = await startPaper(folder)
      await use(paper)
      await paper.close()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})

export { expect } from 'playwright/test'
