/** A story that can be chosen. */
export interface Selectable {
  id: string
  headline: string
}

/** The chosen stories by id, each with its headline, in the order in which they were chosen. */
export type Selection = ReadonlyMap<string, string>

/** Chooses a story, or lets go of it. */
export function toggled(selection: Selection, { id, headline }: Selectable): Selection {
  const next = new Map(selection)
  if (!next.delete(id)) next.set(id, headline)
  return next
}

/** Chooses these as well. */
export function withAll(selection: Selection, rows: Selectable[]): Selection {
  return new Map([...selection, ...rows.map(({ id, headline }) => [id, headline] as const)])
}

/** Lets go of these. */
export function withoutAll(selection: Selection, ids: Iterable<string>): Selection {
  const gone = new Set(ids)
  return new Map([...selection].filter(([id]) => !gone.has(id)))
}

/** The rows from one to another, whichever stands first. */
export function between<Row>(rows: Row[], from: number, to: number): Row[] {
  return rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)
}
