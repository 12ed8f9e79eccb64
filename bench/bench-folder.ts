import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Folders } from '../lib/newsroom/folders'

/**
 * Runs `work` over a paper of `count` articles: in the folder that the command line names, which is kept for the next
 * run, else in a temporary one that is removed afterwards.
 */
export async function withPaper(count: number, work: (folders: Folders) => Promise<void>): Promise<void> {
  const given = process.argv[2] && path.resolve(process.argv[2])
  const root = given ?? (await mkdtemp(path.join(tmpdir(), 'broadsheet-bench-')))
  const folders = { content: path.join(root, 'content'), state: path.join(root, '.broadsheet') }
  try {
    if (!existsSync(folders.content)) {
      console.log(`Writing ${count} articles into ${root} …`)
      await mkdir(folders.content, { recursive: true })
      // In a process of its own, so that its memory is not counted.
      runProgram('make-paper.ts', [folders.content, String(count)])
    }
    await work(folders)
  } finally {
    if (!given) await rm(root, { recursive: true, force: true })
  }
}

/** Runs another program of this folder to its end and answers what it printed. */
export function runProgram(name: string, given: string[]): string {
  const file = fileURLToPath(new URL(name, import.meta.url))
  return execFileSync(process.execPath, ['--import', 'tsx', file, ...given], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
