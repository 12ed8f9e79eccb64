import type { Note } from '@/lib/article/review'
import type { ArticleState, ReviewState } from '@/lib/article/state'
import type { Base, EditForm, Outcome } from '../acts'

/** Acts of the workflow, as the server's table of permissions names them. */
export type WorkflowActName =
  | 'submit'
  | 'note'
  | 'send-back'
  | 'ready'
  | 'publish'
  | 'correct'
  | 'schedule'
  | 'unschedule'
  | 'withdraw'
  | 'hold'
  | 'lift'

/** What this person may do: the names of the acts, and maybe others. */
export type Permitted = readonly string[]

/** Where a draft stands before the editors. */
export interface ReviewStanding {
  state: ReviewState | null
  by: string | null
  at: string | null
  /** The revision that it was said of. */
  revision: string | null
  /** Whether the draft was saved differently since. */
  moved: boolean
  notes: Note[]
  /** How many more there are, which are not for this person. */
  withheld: number
}

/** One thing that the checklist found. */
export interface ChecklistItem {
  item: string
  level: 'block' | 'warn'
  message: string
  place?: Place
}

/** A field of the form, `body` for the text, and the words it is about. */
export interface Place {
  field: string
  words?: string
}

/** A stretch of a comparison. */
export interface ComparedPart {
  text: string
  change: 'same' | 'added' | 'removed'
}

/** The text is no longer what was reviewed, or the review is no longer what was shown. */
export interface MovedOn {
  state: 'moved'
  revision: string | null
  by: string | null
  at: string | null
  parts: ComparedPart[]
}

/** What a publisher is told before publishing. */
export interface Prepared {
  items: ChecklistItem[]
  /** The points that were looked at; one without an item is met. */
  points: string[]
  /** Whether readers have never seen the story. */
  first: boolean
  article: ArticleState
  /** Where readers find it once it is published; null before. */
  url: string | null
  /** The time it is scheduled for, ISO 8601. */
  scheduled: string | null
  /** The embargo that the text has, where it is still to come, ISO 8601. */
  embargo: string | null
  review: ReviewStanding
  moved: MovedOn | null
}

/** What the publisher decides. */
export interface PublishOptions {
  updated?: boolean
  correction?: { kind: 'correction' | 'clarification' | 'retraction'; text: string }
  at?: string
  ticked?: string[]
  reviewed?: string | null
  movedOn?: boolean
}

/** What a publication leaves. */
export interface Published {
  base: Base
  url: string
  at: string
  /** From when readers see it; null while it is held. */
  from: string | null
  stamped: Record<string, string>
}

export type PublishOutcome = Outcome<Published> | MovedOn | { state: 'checklist'; items: ChecklistItem[] }

/** What an act on the published file leaves. */
export interface FieldsSet {
  /** What the files held until then: only a page that shows that text may go on from `base`. */
  before: Base
  base: Base
  article: ArticleState
}

type Act<Given, Done> = (given: Given) => Promise<Outcome<Done>>
type Reviewed = { standing: ReviewStanding }

/** What the workflow's parts of the editing page can ask of the server. */
export interface WorkflowActs {
  submit: Act<{ id: string; revision: string }, Reviewed>
  markReady: Act<{ id: string; revision: string }, Reviewed>
  sendBack: Act<{ id: string; text: string; paragraph?: string }, Reviewed>
  addNote: Act<{ id: string; text: string; paragraph?: string }, Reviewed>
  resolveNote: Act<{ id: string; note: string }, Reviewed>
  reopenNote: Act<{ id: string; note: string }, Reviewed>
  prepare: Act<EditForm, Prepared>
  publish: (given: { edit: EditForm; options: PublishOptions }) => Promise<PublishOutcome>
  unschedule: Act<{ id: string }, { before: Base; base: Base }>
  withdraw: Act<{ id: string; note: string }, FieldsSet>
  hold: Act<{ id: string; reason: string }, FieldsSet>
  lift: Act<{ id: string }, FieldsSet>
}
