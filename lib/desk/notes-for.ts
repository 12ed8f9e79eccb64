import type { Note } from '../article/review'

/** Who reads the notes of a story. */
export interface NoteReader {
  name: string
  /** The name under which they write, if it is another. */
  byline?: string
  /** Whether they may read what others wrote to the desk about any story that is held. */
  readsHeld: boolean
}

/**
 * The notes that somebody may read. What the desk says about a story that it holds is for the editors and for those who
 * wrote the story; of others’ it is whatever they wrote themselves.
 */
export function notesFor(notes: Note[], frontmatter: Record<string, unknown>, reader?: NoteReader): Note[] {
  if (!reader || reader.readsHeld || !frontmatter.hold) return notes
  const { bylines } = frontmatter
  const wroteIt = Array.isArray(bylines) && [reader.name, reader.byline].some((name) => name && bylines.includes(name))
  return wroteIt ? notes : notes.filter(({ by }) => by === reader.name)
}
