import pLimit from 'p-limit'
import { articlePath } from '../article/address'
import { parseArticleFile } from '../article/file'
import { sameToReaders } from '../article/printed-changes'
import { type Article, articleSchema, slugPattern } from '../article/schema'
import { checkAgainst } from '../article/schema-problems'
import { type VisibilityFields, visibleFrom } from '../article/visibility'
import { outsideRecord } from '../store/outside-record'
import type { BlobId, Revision, Store } from '../store/store'
import { decode } from './read-file'
import type { FoundArticle } from './reader-queries'

/** One wording of a story that readers got. */
export interface PrintedRevision {
  /** The last part of its address, from its content: the same wherever the history is kept. */
  name: string
  /** From when readers saw it, ISO 8601. */
  at: string
  article: Article
  body: string
  /** The words of the body. */
  text: string
  /** What the editor said of the change to readers, on one line. */
  note?: string
}

/** What is asked of the rest of the program; the catalogue knows neither acts nor bodies. */
export interface PrintedRevisionsOptions {
  store: Pick<Store, 'log' | 'readAt'>
  /** Reads a commit's message; null for one that the desk did not make. */
  readAct: (message: string) => { facts: { act: string; article?: string; detail?: string } | null }
  checkBody: (body: string) => Promise<{ ok: true; text: string } | { ok: false }>
  /** Milliseconds since 1970. */
  now: number
}

/** How many saves of one file are looked at, and under how many former slugs. */
const most = { saves: 100, formerPaths: 5 }
/** Texts that a store is asked for at the same time. */
const readsAtOnce = 8

/**
 * The wordings of a visible story that readers have had in front of them, newest first; the first is the one in print.
 *
 * Being in `articles/` is not enough. A wording counts if there was a moment at which it lay there and could be seen:
 * what was replaced during its embargo, or while it was held, nobody got. What took the story out of sight also takes
 * what was there before out of its history: a withdrawal always, a hold or a deletion unless the same words came back.
 * Of commits that neither the desk nor the watcher of the folder made, only the one in print counts: those before it may
 * have come in one push, or from a branch under review, and nobody knows which of them were ever shown.
 */
export async function printedRevisions(
  found: FoundArticle,
  options: PrintedRevisionsOptions,
): Promise<PrintedRevision[]> {
  const states = untilPrinted(await statesOf(found, options), found.blob)
  const printed: PrintedRevision[] = []
  let outOfSight = false
  for (const [place, { revision, seen, file }] of states.entries()) {
    if (file === null || isWithdrawn(file)) {
      if (file !== null) printed.length = 0
      outOfSight = true
      continue
    }
    const current = place === states.length - 1
    const from = Math.max(seen, wholeSecond(visibleFrom(file.article)))
    const until = states[place + 1]?.seen ?? Number.POSITIVE_INFINITY
    if (!current && from > seen && from >= until) {
      outOfSight = true
      continue
    }
    const last = printed.at(-1)
    const same = last !== undefined && sameToReaders(last, file)
    if ((outOfSight || from > seen) && !same) printed.length = 0
    outOfSight = false
    const { facts } = options.readAct(revision.message)
    const own = facts?.article?.split(' ').includes(found.summary.id) || revision.message === outsideRecord.message
    if ((printed.length > 0 && same) || !(own || current)) continue
    const body = await options.checkBody(file.body)
    if (!body.ok && !current) continue
    printed.push({
      ...file,
      name: revisionName(revision.blob ?? ''),
      at: new Date(Math.min(from, options.now)).toISOString(),
      text: body.ok ? body.text : '',
      note: facts?.act === 'publish' && facts.article === found.summary.id ? facts.detail : undefined,
    })
  }
  return printed.reverse()
}

/** The history knows no smaller parts: a story must not seem to be published after the commit that published it. */
function wholeSecond(moment: number): number {
  return Math.floor(moment / 1000) * 1000
}

/** How a wording is called in its address. */
function revisionName(blob: BlobId): string {
  return blob.slice(0, 12)
}

/** Whether a part of an address can be the name of a wording. */
export function isRevisionName(name: string): boolean {
  return /^[0-9a-f]{12}$/.test(name)
}

/** A state of the story under `articles/`, from when on; its file is null where it was deleted. */
interface State {
  revision: Revision
  /** Milliseconds since 1970. */
  seen: number
  file: { article: Article & VisibilityFields; body: string } | null
}

/** Every state that can be read, oldest first. A file that cannot leaves readers what they had. */
async function statesOf(found: FoundArticle, { store }: PrintedRevisionsOptions): Promise<State[]> {
  const { aliases = [], published } = (await fileOf(store, found.blob, found.summary.id))?.article ?? {}
  const former = aliases.filter((slug) => slugPattern.test(slug)).slice(-most.formerPaths)
  // The path of today last: of two states within a second, its own is the later one.
  const paths = new Set([...(published ? former.map((slug) => articlePath({ slug, published })) : []), found.path])
  const logs = await Promise.all([...paths].map((path) => store.log({ path, limit: most.saves })))
  const ordered = logs.map((log) => inOrder(log))
  // What is older than the oldest save that was looked at may have been withdrawn by one that was not.
  const known = Math.max(0, ...ordered.map((log) => (log.length < most.saves ? 0 : (log[0]?.seen ?? 0))))
  const revisions = ordered
    .flat()
    .filter(({ seen }) => seen >= known)
    .sort((one, other) => one.seen - other.seen)
  const kept = new Set(revisions.flatMap(({ revision }) => (revision.blob ? revision.commit : [])))
  const read = pLimit(readsAtOnce)
  const states = await Promise.all(
    revisions.map(async ({ revision, seen }): Promise<State[]> => {
      const { blob, commit } = revision
      // A new slug deletes the file under its old name in the same commit.
      if (blob === null) return kept.has(commit) ? [] : [{ revision, seen, file: null }]
      const file = await read(() => fileOf(store, blob, found.summary.id))
      return file ? [{ revision, seen, file }] : []
    }),
  )
  return states.flat()
}

/**
 * Oldest first, with times that never go back: a commit made elsewhere can carry an earlier time than the one it stands
 * on, and must not slip in before a withdrawal.
 */
function inOrder(log: Revision[]): { revision: Revision; seen: number }[] {
  let seen = 0
  return log.toReversed().map((revision) => {
    seen = Math.max(seen, Date.parse(revision.at))
    return { revision, seen }
  })
}

/** The states up to the one that readers have now; none where the history does not know it. */
function untilPrinted(states: State[], blob: BlobId): State[] {
  return states.slice(0, states.findLastIndex(({ revision }) => revision.blob === blob) + 1)
}

async function fileOf(store: Pick<Store, 'readAt'>, blob: BlobId, id: string): Promise<State['file']> {
  let text: string
  try {
    text = decode(await store.readAt(blob))
  } catch (error) {
    // In another encoding. What the store cannot give, it says itself.
    if (error instanceof TypeError) return null
    throw error
  }
  const parsed = parseArticleFile(text)
  const checked = parsed.ok ? checkAgainst(articleSchema, parsed.file.frontmatter) : parsed
  // Under a former slug, another story may have lain before or since.
  if (!parsed.ok || !checked.ok || checked.value.id !== id) return null
  return { article: checked.value, body: parsed.file.body }
}

function isWithdrawn({ article }: { article: VisibilityFields }): boolean {
  return article.withdrawn !== undefined
}
