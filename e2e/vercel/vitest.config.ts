import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

// One file, so that one build serves all: the tests follow each other, like the days of a paper.
export default defineConfig({
  root: project,
  resolve: { alias: { '@': project } },
  test: { include: ['e2e/vercel/vercel.e2e.ts'], testTimeout: 90_000, hookTimeout: 13 * 60_000 },
})
