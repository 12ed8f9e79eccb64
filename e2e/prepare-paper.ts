import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startPaper } from './start-paper'

/**
 * Opens the sample paper once, before all tests: each paper of theirs is then a copy that has its history and its
 * catalogue, as after a restart. What a first start does is told by the tests in `e2e/start`, and takes each paper two
 * seconds of a processor. Answers what removes it.
 */
export default async function preparePaper(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'prepared-paper-'))
  const paper = await startPaper()
  const state = path.join(paper.content, '.broadsheet')
  const waiting = fileURLToPath(new URL('all-bodies-checked.mjs', import.meta.url))
  await promisify(execFile)(process.execPath, [waiting, path.join(state, 'catalogue.db')], { timeout: 60_000 })
  await paper.kill()
  // Each paper makes one of its own: a session at one is none at another.
  await rm(path.join(state, 'secret'))
  await cp(paper.content, folder, { recursive: true, preserveTimestamps: true })
  await paper.close()
  process.env.PREPARED_PAPER = folder
  return () => rm(folder, { recursive: true, force: true })
}
