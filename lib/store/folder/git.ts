import { access } from 'node:fs/promises'
import { ExecaError, execa } from 'execa'
import { StoreError } from '../store-error'

/** Where Git works: `gitDir` holds the history, `folder` the files. */
export interface GitPlace {
  gitDir: string
  folder: string
}

/** What one Git command takes besides its arguments. */
export interface GitOptions {
  input?: Uint8Array | string | AsyncIterable<Uint8Array>
  /** An index of our own, so that nobody's staged work is touched. */
  indexFile?: string
  /** Exit codes other than 0 that are an answer, not a failure. */
  accept?: number[]
}

/** What a Git command answered. */
export interface GitAnswer {
  code: number
  stdout: Buffer
  stderr: string
}

// One meaning for every machine: no hooks, no signing, no conversion of line ends, no file monitor, whatever the
// repository's own configuration says. `committed` makes Git fsync objects and refs before it answers; the default
// leaves loose objects, which every save makes, to the operating system. Compression 1 halves the time of the first
// import for 5 % more bytes.
const settings = [
  'core.autocrlf=false',
  'core.safecrlf=false',
  'core.attributesFile=/dev/null',
  'core.excludesFile=/dev/null',
  'core.fileMode=false',
  'core.fsmonitor=false',
  'core.fsync=committed',
  'core.hooksPath=/dev/null',
  'core.sparseCheckout=false',
  'core.splitIndex=false',
  'core.compression=1',
  'pack.compression=1',
  'fastimport.unpackLimit=100',
  'gc.auto=0',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
].flatMap((setting) => ['-c', setting])

// Git asks for and gives back a piece of memory for each object. Where the C library is the GNU one, it passes each on to
// the system unless it is told to keep them: a fifth of the first import's time. Other libraries read no such variables.
const memory = {
  MALLOC_MMAP_THRESHOLD_: String(128 * 1024 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(256 * 1024 * 1024),
  MALLOC_TOP_PAD_: String(16 * 1024 * 1024),
}

/** The command line before a Git command: which history, which files, which settings. */
export function gitArguments(place: GitPlace): string[] {
  return [`--git-dir=${place.gitDir}`, `--work-tree=${place.folder}`, ...settings]
}

/** The environment of every Git process: ours alone, also when the program itself was started by a Git hook. */
export function gitEnvironment(indexFile?: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env }
  for (const name of Object.keys(environment)) if (name.startsWith('GIT_')) delete environment[name]
  return Object.assign(environment, memory, {
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...(indexFile && { GIT_INDEX_FILE: indexFile }),
  })
}

/**
 * Runs one Git command to its end.
 *
 * @throws {StoreError} when Git is not installed, or fails with a code that is not in `accept`.
 */
export async function git(place: GitPlace, command: string[], options: GitOptions = {}): Promise<GitAnswer> {
  const { input, indexFile, accept = [] } = options
  const streamed = typeof input === 'object' && !(input instanceof Uint8Array)
  const result = await execa('git', [...gitArguments(place), ...command], {
    cwd: place.folder,
    env: gitEnvironment(indexFile),
    extendEnv: false,
    encoding: 'buffer',
    maxBuffer: 2 ** 31,
    reject: false,
    stripFinalNewline: false,
    ...(streamed ? { stdin: input } : input === undefined ? { stdin: 'ignore' } : { input }),
  })
  // What feeds Git can fail too: a file that cannot be read.
  if (result.cause instanceof StoreError) throw result.cause
  const stderr = Buffer.from(result.stderr ?? '').toString()
  const code = result.exitCode ?? -1
  if (code !== 0 && !accept.includes(code)) throw await gitFailure(place, command, result, stderr)
  return { code, stdout: Buffer.from(result.stdout ?? ''), stderr }
}

async function gitFailure(place: GitPlace, command: string[], result: unknown, stderr: string): Promise<Error> {
  const cause = result instanceof ExecaError ? result : undefined
  if (cause?.code === 'ENOENT') {
    const gone = await access(place.folder).then(
      () => false,
      () => true,
    )
    return gone
      ? new StoreError(`${place.folder}: the content folder does not exist. Create it, or set CONTENT_DIR.`, { cause })
      : new StoreError(
          'The program "git" was not found. Install Git 2.30 or newer and see that PATH names its folder.',
          {
            cause,
          },
        )
  }
  const said = stderr.trim() || cause?.originalMessage || 'it ended without a word'
  return new StoreError(`${place.gitDir}: git ${command[0]} failed: ${said}\n${remedyFor(said, place)}`, { cause })
}

function remedyFor(said: string, place: GitPlace): string {
  if (/no space left/i.test(said)) return 'Free some space on that disk, then save again.'
  if (/permission denied|read-only file system/i.test(said)) return 'Give the user who runs this program write access.'
  if (/\.lock': File exists/i.test(said)) return 'If no other Git program is running there, delete that .lock file.'
  return `Look at it with: git --git-dir="${place.gitDir}" fsck`
}
