import type { ActResult, Author, DeskDependencies } from './dependencies'
import { type FieldsSet, setFields } from './set-fields'

/** Takes a story out of readers' sight, or keeps it from being published, until the hold is lifted. */
export function hold(
  { id, reason }: { id: string; reason: string },
  author: Author,
  desk: DeskDependencies,
): Promise<ActResult<FieldsSet>> {
  return setFields(id, { act: 'hold', as: 'Hold' }, author, desk, () =>
    reason.trim()
      ? { ok: true, changes: { hold: reason.trim() }, detail: reason }
      : { ok: false, message: 'A hold needs its reason: whoever lifts it must know it.' },
  )
}

/** Lifts a hold: a story whose time has come is in print again at once. */
export function lift({ id }: { id: string }, author: Author, desk: DeskDependencies): Promise<ActResult<FieldsSet>> {
  return setFields(id, { act: 'lift', as: 'Lift the hold' }, author, desk, ({ copy, printed }) =>
    copy.frontmatter.hold || printed?.hold
      ? { ok: true, changes: { hold: undefined } }
      : { ok: false, message: 'This story is not held.' },
  )
}
