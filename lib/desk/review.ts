import { changeReview, momentOf, type Reviewed } from './change-review'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { newNote } from './notes'

/** A draft and the revision of it that somebody read. */
export interface ReadDraft {
  id: string
  revision: string
}

/** Hands a draft to the editors, as it was read. */
export function submit(draft: ReadDraft, author: Author, desk: DeskDependencies): Promise<ActResult<Reviewed>> {
  return say('review', draft, { act: 'submit', as: 'Submit for review' }, author, desk)
}

/** Says that a draft, as it was read, may be published. */
export function markReady(draft: ReadDraft, author: Author, desk: DeskDependencies): Promise<ActResult<Reviewed>> {
  return say('ready', draft, { act: 'ready', as: 'Ready to publish' }, author, desk)
}

function say(
  state: 'review' | 'ready',
  { id, revision }: ReadDraft,
  said: { act: 'submit' | 'ready'; as: string },
  author: Author,
  desk: DeskDependencies,
): Promise<ActResult<Reviewed>> {
  return changeReview(id, said, author, desk, ({ notes }, { draft }) => {
    if (!draft) return { ok: false, problem: { message: 'There is no draft of this article. Change something first.' } }
    // Nobody answers for a text that they have not read.
    if (draft.blob !== revision) return { ok: false, moved: true }
    return { ok: true, review: { state, by: author.name, at: momentOf(desk.clock), revision, notes } }
  })
}

/** Gives a submitted draft back to its writer, with a note that says why. */
export function sendBack(
  { id, text, paragraph }: { id: string; text: string; paragraph?: string },
  author: Author,
  desk: DeskDependencies,
): Promise<ActResult<Reviewed>> {
  const said = { act: 'send-back', as: 'Send back', detail: text } as const
  return changeReview(id, said, author, desk, ({ state, notes }) => {
    if (!state) {
      const message = 'This article is not in review, so it cannot be sent back. Write a note instead.'
      return { ok: false, problem: { message } }
    }
    if (!text.trim()) return { ok: false, problem: { field: 'note', message: 'is empty. Say what is to be done.' } }
    return { ok: true, review: { notes: [...notes, newNote({ text, paragraph }, author, desk.clock)] } }
  })
}
