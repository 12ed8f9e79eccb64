import { momentOf } from './change-review'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { waits } from './printed-fields'
import { type Decision, type FieldsSet, type Standing, setFields } from './set-fields'

/**
 * Takes a story back: its address tells readers why, and it is in no list any more. Publishing it again puts it back
 * into print.
 */
export function withdraw(
  { id, note }: { id: string; note: string },
  author: Author,
  desk: DeskDependencies,
): Promise<ActResult<FieldsSet>> {
  const at = momentOf(desk.clock)
  return setFields(id, { act: 'withdraw', as: 'Withdraw' }, author, desk, (standing) =>
    note.trim() ? decide(standing, { at, note: note.trim() }) : refuse('Readers are owed a reason. Write the note.'),
  )
}

function decide({ printed, now }: Standing, withdrawn: { at: string; note: string }): Decision {
  if (!printed) return refuse('This story was never published. Discard the draft instead.')
  if (printed.withdrawn) return refuse('This story was withdrawn already. Publish it to put it back into print.')
  if (waits(printed, now)) return refuse('No reader has seen this story yet. Hold it, or take it off the schedule.')
  return { ok: true, changes: { withdrawn }, detail: withdrawn.note }
}

function refuse(message: string): Decision {
  return { ok: false, message }
}
