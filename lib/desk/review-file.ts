import { decode, notUtf8 } from '../archive/read-file'
import type { Problem } from '../article/problem'
import { type Note, parseReview, printReview, type Review, reviewPath } from '../article/review'
import type { ReviewState } from '../article/state'
import { gitBlobId } from '../store/git-blob-id'
import type { Change, Store } from '../store/store'
import { type NoteReader, notesFor } from './notes-for'
import type { WorkingCopy } from './working-copy'

export type ReadReview = { ok: true; review: Review; blob: string | null } | { ok: false; problems: Problem[] }

/** What the desk says about a draft, from the file itself; nothing said where there is no file. */
export async function readReview(id: string, store: Store): Promise<ReadReview> {
  const path = reviewPath(id)
  const file = await store.read(path)
  if (!file) return { ok: true, review: { notes: [] }, blob: null }
  const parsed = parseBytes(file.bytes)
  if (parsed.ok) return { ...parsed, blob: file.blob }
  // Nothing may be written over it: what stands in it is somebody's, and can be mended.
  const way = 'Mend the file, or delete it: its earlier states are in the history.'
  const problems = parsed.problems.map(({ field, message }) => ({
    message: `content/${path} was changed by hand and cannot be read: ${field ? `${field} ` : ''}${message} ${way}`,
  }))
  return { ok: false, problems }
}

function parseBytes(bytes: Uint8Array): ReturnType<typeof parseReview> {
  try {
    return parseReview(decode(bytes))
  } catch {
    return { ok: false, problems: [{ message: notUtf8 }] }
  }
}

/** The change that writes a review; one that says nothing has no file. */
export function writeReview(id: string, review: Review, expected: string | null): Change | null {
  const empty = !review.state && review.notes.length === 0
  if (empty && expected === null) return null
  return { path: reviewPath(id), bytes: empty ? null : new TextEncoder().encode(printReview(review)), expected }
}

/** The change that takes a review away with its draft, for the commit that does; none where there is no file. */
export async function reviewChange(id: string, store: Store): Promise<Change | null> {
  const file = await store.read(reviewPath(id))
  return file && { path: reviewPath(id), bytes: null, expected: file.blob }
}

/** The change that lets a review follow its draft, when an act and not a writer changes the draft's file. */
export async function reviewFollowing(id: string, old: string, bytes: Uint8Array, store: Store): Promise<Change[]> {
  const read = await readReview(id, store)
  if (!read.ok || read.review.revision !== old) return []
  const change = writeReview(id, { ...read.review, revision: gitBlobId(bytes) }, read.blob)
  return change ? [change] : []
}

/** Where a draft stands before the editors, for the page that shows it. */
export interface ReviewStanding {
  /** Null while it is being written. */
  state: ReviewState | null
  by: string | null
  /** ISO 8601. */
  at: string | null
  /** What it was said of. */
  revision: string | null
  /** Whether the draft has been saved differently since. */
  moved: boolean
  notes: Note[]
  /** How many more there are, which are not for whoever asks. */
  withheld: number
}

/** Reads where a draft stands from its review and its own revision, as far as the reader may know. */
export function reviewStanding(
  review: Review,
  copy: Pick<WorkingCopy, 'draft' | 'frontmatter'>,
  reader?: NoteReader,
): ReviewStanding {
  const { state = null, by = null, at = null, revision = null } = review
  const notes = notesFor(review.notes, copy.frontmatter, reader)
  const moved = state !== null && revision !== (copy.draft?.blob ?? null)
  return { state, by, at, revision, moved, notes, withheld: review.notes.length - notes.length }
}
