import type { Problem } from '@/lib/article/problem'

/** The blobs that an edit is based on: a save that no longer finds them is refused. */
export interface Base {
  draft: string | null
  article: string | null
}

/** What the editing page sends: every field as text, and the body. */
export interface EditForm {
  id: string
  base: Base
  texts: Record<string, string>
  body: string
  /** The newer published file that the writer has been shown. */
  seen?: string
}

/** Somebody else's newer text. */
export interface Theirs {
  by: string | null
  at: string | null
  text: string
  /** The published file, where that is what is newer. */
  blob?: string
}

/** How an act ended. */
export type Outcome<Done> =
  | ({ state: 'done' } & Done)
  | { state: 'invalid'; problems: Problem[] }
  | { state: 'conflict'; theirs: Theirs }
  | { state: 'missing' }
  | { state: 'refused'; message: string }

/** What the editing page can ask of the server. */
export interface EditorActs {
  save: (form: EditForm) => Promise<Outcome<{ base: Base }>>
  publish: (
    form: EditForm,
  ) => Promise<Outcome<{ base: Base; url: string; at: string; stamped: Record<string, string> }>>
  discard: (draft: { id: string; base: Base }) => Promise<Outcome<{ id: string; blob: string }>>
  restore: (draft: { id: string; blob: string }) => Promise<Outcome<{ id: string; blob: string }>>
}

/** Who is at the desk, for the bar at the top of every page. */
export interface DeskPerson {
  paper: string
  /** Absent for somebody who is not signed in. */
  person?: string
  signOut: () => Promise<void>
}

/** The newsroom's own time. */
export interface DeskClock {
  language: string
  timeZone: string
}
