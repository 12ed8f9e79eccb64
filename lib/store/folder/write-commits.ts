import { rm, stat } from 'node:fs/promises'
import { cleanAuthor } from '../clean-author'
import type { Author, CommitId } from '../store'
import { StoreError } from '../store-error'
import { git } from './git'
import type { History } from './history'

/** One file as a commit shall have it; null bytes delete it. */
export interface CommitFile {
  path: string
  bytes: Uint8Array | null
  executable?: boolean
}

/** A commit still to be written. */
export interface NewCommit {
  author: Author
  message: string
  at: Date
  /** Asked for again when the branch was locked: so no generator, but what makes one. */
  files(): Iterable<CommitFile> | AsyncIterable<CommitFile>
}

/**
 * Writes commits, one on the other, on top of `base`, and moves the current branch to the last: one `git fast-import`.
 * It writes blobs, trees and commits without any index, so a save takes the same time at ten files and at ten
 * thousand (28 ms against 67 ms for `update-index` and `write-tree`), and a first import of 100,000 files becomes one
 * pack (14 s against 62 s for `git add`). It moves a branch only forward, in Git's own locked transaction: that
 * is the comparison with the old value.
 *
 * Null: someone else moved the branch meanwhile. Nothing has changed then; ask again with the new `base`.
 *
 * @throws {StoreError} when Git cannot write them.
 */
export async function writeCommits(
  place: History,
  base: CommitId | null,
  commits: NewCommit[],
): Promise<CommitId | null> {
  for (let tries = 1; ; tries += 1) {
    const input = stream(base, commits)
    const answer = await git(place, ['fast-import', '--quiet', '--done', '--depth=0', '--date-format=raw'], {
      input,
      accept: [1],
    })
    if (answer.code === 0) return answer.stdout.toString().trim()
    if (/Not updating|is at .* but expected|reference already exists/.test(answer.stderr)) return null
    const lock = /'([^']+\.lock)': File exists/.exec(answer.stderr)?.[1]
    if (lock && tries < 60) await waitForLock(place, lock)
    else throw refused(place, answer.stderr, lock)
  }
}

/** A branch's lock lives for milliseconds. In a history of our own, an older one was left by a crash. */
async function waitForLock(history: History, lock: string): Promise<void> {
  const facts = await stat(lock).catch(() => null)
  if (facts && !history.shared && Date.now() - facts.mtimeMs > 5_000) await rm(lock, { force: true })
  else await new Promise((resolve) => setTimeout(resolve, 100))
}

function refused(history: History, said: string, lock?: string): StoreError {
  const remedy = lock ? `If no other Git program is running there, delete ${lock}.` : 'Look at it with git fsck.'
  return new StoreError(`${history.gitDir}: the commit could not be recorded: ${said.trim()}\n${remedy}`)
}

async function* stream(base: CommitId | null, commits: NewCommit[]): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of instructions(base, commits)) {
    pieces.push(piece)
    size += piece.length
    // A pipe costs more per write than per byte.
    if (size < 256 * 1024) continue
    yield Buffer.concat(pieces)
    pieces = []
    size = 0
  }
  yield Buffer.concat(pieces)
}

async function* instructions(base: CommitId | null, commits: NewCommit[]): AsyncGenerator<Uint8Array> {
  let mark = 0
  for (const commit of commits) {
    mark += 1
    const who = `${identity(commit.author)} ${Math.floor(commit.at.getTime() / 1000)} +0000`
    const message = Buffer.from(`${commit.message.replaceAll('\0', '').trim()}\n`)
    // HEAD stands for the branch it names, also when that has no commit yet, and for itself when it names none.
    yield Buffer.from(`commit HEAD\nmark :${mark}\nauthor ${who}\ncommitter ${who}\ndata ${message.length}\n`)
    yield message
    if (mark === 1 && base !== null) yield Buffer.from(`from ${base}\n`)
    for await (const file of commit.files()) yield instruction(file)
    yield Buffer.from('\n')
  }
  yield Buffer.from(`get-mark :${mark}\ndone\n`)
}

// `contentPath` lets neither a quote, a backslash nor a newline through: quoting is all a path needs.
function instruction({ path, bytes, executable }: CommitFile): Uint8Array {
  if (bytes === null) return Buffer.from(`D "${path}"\n`)
  const head = `M ${executable ? '100755' : '100644'} inline "${path}"\ndata ${bytes.length}\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\n')])
}

/** `Name <address>` as Git stores it. */
export function identity(author: Author): string {
  const { name, email } = cleanAuthor(author)
  return `${name} <${email}>`
}
