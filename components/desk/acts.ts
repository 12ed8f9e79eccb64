import type { FormChoices, FormState } from '@/lib/article/merge-forms'
import type { Problem } from '@/lib/article/problem'
import type { OpenedBody, ProseDocument } from '@/lib/prose/document/document'
import type { WorkflowActs } from './workflow/acts'

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
  /** The id of this editing session: its autosaves count as one revision. */
  sitting?: string
  /** False for an autosave. */
  asked: boolean
  /** What the rich editor shows, where the body was written from it. */
  document?: ProseDocument
  /** What the save before this one sent, if its answer never came. */
  unanswered?: FormState
}

/** Somebody else's newer text. */
export interface Theirs {
  by: string | null
  at: string | null
  text: string
  /** The published file, where that is what is newer. */
  blob?: string
}

/** What came between: another save, a publication, or somebody threw the draft away. */
export type Overtaken = 'saved' | 'published' | 'discarded'

/** Another act came first. */
export interface Conflict {
  state: 'conflict'
  theirs: Theirs
  reason?: Overtaken
  /** What the writer must settle (resolveChoices of lib/article/merge-forms.ts), where the two could not be merged. */
  choices?: FormChoices
  /** What the next save is to be based on, once the writer has seen this. */
  base?: Base
}

/** What a save answers: what the next is based on, and what came into the text from somebody else. */
export interface Saved {
  base: Base
  merged?: FormState & { theirs: Theirs; reason: Overtaken }
}

/** How an act ended. */
export type Outcome<Done> =
  | ({ state: 'done' } & Done)
  | { state: 'invalid'; problems: Problem[] }
  | Conflict
  /** The body does not say what the rich editor shows; nothing was written. */
  | { state: 'unfaithful' }
  | { state: 'missing' }
  | Refused

/** Why an act was not done; the text on the page stays. */
export interface Refused {
  state: 'refused'
  message: string
  /** Signing in, also in another tab, is what helps. */
  signedOut?: boolean
  /** The files are elsewhere and cannot be had just now: for so many milliseconds, or null when nobody knows. */
  away?: { for: number | null }
}

/** Somebody else who has the article open. */
export interface OtherPerson {
  sitting: string
  person: string
  /** How the paragraph begins that they are in; empty while they are in none. */
  paragraph: string
}

/** What the editing page can ask of the server. */
export interface EditorActs extends WorkflowActs {
  save: (form: EditForm) => Promise<Outcome<Saved>>
  discard: (draft: { id: string; base: Base }) => Promise<Outcome<{ id: string; blob: string }>>
  restore: (draft: { id: string; blob: string }) => Promise<Outcome<{ id: string; blob: string }>>
  /** The body as the rich editor shows it, or why it can be shown as source only. */
  openBody: (body: string) => Promise<{ ok: true; opened: OpenedBody } | { ok: false; problems: Problem[] }>
  /** An address under which anybody can read the newest saved text for some days. */
  share: (asked: { id: string; days: number }) => Promise<Outcome<{ address: string; until: string }>>
  /** Says that the article is open here, and answers who else has it open. */
  seen: (visit: {
    article: string
    sitting: string
    paragraph: string
  }) => Promise<{ state: 'done'; others: OtherPerson[] } | { state: 'refused'; message: string }>
}

/** Who is at the desk, for the bar at the top of every page. */
export interface DeskPerson {
  paper: string
  /** Absent for somebody who is not signed in. */
  person?: string
  /** Whether this person may see how the paper is set up. */
  mayCheck?: boolean
  /** Whether this person may change the staff. */
  mayInvite?: boolean
  signOut: () => Promise<void>
}

/** The newsroom's own time. */
export interface DeskClock {
  language: string
  timeZone: string
}
