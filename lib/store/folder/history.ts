import { mkdir, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { execa } from 'execa'
import { StoreError } from '../store-error'
import { type GitPlace, git, gitEnvironment } from './git'

/** Where the history is, and whether it is the newsroom's own repository or one that this program keeps. */
export interface History extends GitPlace {
  /** True when the content folder is a repository of its own: people pull and commit there too. */
  shared: boolean
  /** The program's own corner of the history: its index and its lock. */
  stateDir: string
}

/** Where to look for the history. */
export interface HistoryOptions {
  folder: string
  /** Where the history goes when the content folder is no repository of its own. Default: `../.broadsheet/history.git`. */
  historyFolder?: string
}

/**
 * Finds the history of a content folder, makes it when it is missing and completes it when a crash left half of one.
 *
 * @throws {StoreError} when the folder does not exist, or the history cannot be made or read.
 */
export async function openHistory(options: HistoryOptions): Promise<History> {
  const folder = await realpath(resolve(options.folder)).catch((cause) => {
    const remedy = 'Create it, or set CONTENT_DIR to the folder that holds articles/.'
    throw new StoreError(`${options.folder}: the content folder cannot be opened (${cause.code}). ${remedy}`, { cause })
  })
  // A file in the case of a worktree or a submodule; Git follows it.
  const shared = await exists(join(/* turbopackIgnore: true */ folder, '.git'))
  const wanted = shared
    ? join(/* turbopackIgnore: true */ folder, '.git')
    : resolve(/* turbopackIgnore: true */ options.historyFolder ?? join(folder, '../.broadsheet/history.git'))
  const place = { gitDir: wanted, folder }
  const found = await findGitDir(place)
  if (!found && !shared) await makeHistory(place)
  const gitDir = found ?? (await findGitDir(place)) ?? (await damaged(place))
  const stateDir = join(/* turbopackIgnore: true */ gitDir, 'broadsheet')
  await mkdir(stateDir, { recursive: true })
  return { gitDir, folder, shared, stateDir }
}

/** `git init` over a history that is whole changes nothing; over half of one it adds what is missing. */
async function makeHistory(place: GitPlace): Promise<void> {
  try {
    await mkdir(place.gitDir, { recursive: true })
    // An empty HEAD, left by a power cut, would be taken for a finished repository.
    const head = join(/* turbopackIgnore: true */ place.gitDir, 'HEAD')
    if ((await stat(head).catch(() => null))?.size === 0) await rm(head)
    const init = ['-c', 'init.defaultBranch=main', 'init', '--quiet', '--bare', '--template=', place.gitDir]
    await execa('git', init, { env: gitEnvironment(), extendEnv: false })
    await mkdir(join(/* turbopackIgnore: true */ place.gitDir, 'info'), { recursive: true })
    // The strongest attributes there are: bytes stay as they are, whatever a .gitattributes in the folder asks for.
    await writeFile(
      join(/* turbopackIgnore: true */ place.gitDir, 'info/attributes'),
      '* -text -eol -filter -ident -working-tree-encoding\n',
    )
  } catch (cause) {
    const remedy = 'See that there is space and that the user who runs this program may write there.'
    throw new StoreError(`${place.gitDir}: the history folder cannot be made. ${remedy}\n${cause}`, { cause })
  }
}

async function findGitDir(place: GitPlace): Promise<string | null> {
  const answer = await git(place, ['rev-parse', '--absolute-git-dir'], { accept: [128] })
  return answer.code === 0 ? answer.stdout.toString().trim() : null
}

async function damaged(place: GitPlace): Promise<never> {
  const { stderr } = await git(place, ['rev-parse', '--absolute-git-dir'], { accept: [128] })
  const remedy = 'Move it away and start again: a new history begins with the files as they are now.'
  throw new StoreError(`${place.gitDir}: the history is damaged: ${stderr.trim()}\n${remedy}`)
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
