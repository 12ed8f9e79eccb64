import { randomBytes } from 'node:crypto'
import type { Note } from '../article/review'
import { changeReview, momentOf, type Reviewed } from './change-review'
import type { ActResult, Author, DeskDependencies } from './dependencies'

/** As many as a file may hold. */
const mostNotes = 1000

/** Writes a note to the desk. It lives with the draft and goes with it; no reader and no published file ever has it. */
export function addNote(
  { id, text, paragraph }: { id: string; text: string; paragraph?: string },
  author: Author,
  desk: DeskDependencies,
): Promise<ActResult<Reviewed>> {
  return changeReview(id, { act: 'note', as: 'Note', detail: text }, author, desk, (review) => {
    if (!text.trim()) return { ok: false, problem: { field: 'note', message: 'is empty. Write something.' } }
    if (review.notes.length >= mostNotes)
      return { ok: false, problem: { message: `This draft has ${mostNotes} notes already. Publish or discard it.` } }
    return {
      ok: true,
      review: { ...review, notes: [...review.notes, newNote({ text, paragraph }, author, desk.clock)] },
    }
  })
}

/** Says that a note is settled. */
export function resolveNote(which: WhichNote, author: Author, desk: DeskDependencies): Promise<ActResult<Reviewed>> {
  const resolved = { by: author.name, at: momentOf(desk.clock) }
  return settle(which, 'Resolve a note', (note) => ({ ...note, resolved: note.resolved ?? resolved }), author, desk)
}

/** Says that a note is open after all. */
export function reopenNote(which: WhichNote, author: Author, desk: DeskDependencies): Promise<ActResult<Reviewed>> {
  return settle(which, 'Reopen a note', ({ resolved: _, ...note }) => note, author, desk)
}

/** A note by its article and its own id. */
export interface WhichNote {
  id: string
  note: string
}

function settle(
  { id, note: which }: WhichNote,
  as: string,
  change: (note: Note) => Note,
  author: Author,
  desk: DeskDependencies,
): Promise<ActResult<Reviewed>> {
  return changeReview(id, { act: 'note', as, detail: which }, author, desk, (review) => {
    if (!review.notes.some((note) => note.id === which))
      return { ok: false, problem: { message: 'This note is no longer there. Reload the page.' } }
    return {
      ok: true,
      review: { ...review, notes: review.notes.map((note) => (note.id === which ? change(note) : note)) },
    }
  })
}

/** A note as it is written into the file. */
export function newNote(
  { text, paragraph }: { text: string; paragraph?: string },
  author: Author,
  clock: () => number,
): Note {
  const id = randomBytes(5).toString('hex')
  // The beginning of a paragraph is enough to find it again.
  const beginning = paragraph && [...paragraph.trim()].slice(0, 100).join('')
  return { id, by: author.name, at: momentOf(clock), text: text.trim(), ...(beginning ? { paragraph: beginning } : {}) }
}
