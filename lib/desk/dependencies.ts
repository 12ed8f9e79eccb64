import type { Root } from 'hast'
import type { Archive } from '../archive/open-archive'
import type { FormChoices } from '../article/merge-forms'
import type { Problem } from '../article/problem'
import type { Author, Store } from '../store/store'
import type { NoteReader } from './notes-for'
import type { Base } from './working-copy'

/** Checks a body, as lib/prose does, and answers its tree and its words. */
export type CheckBody = (
  body: string,
  options: { firstLine: number },
) => Promise<{ ok: true; tree: Root; text: string } | { ok: false; problems: Problem[] }>

/** What every editorial act needs, handed in so that a test can bring its own folder and its own clock. */
export interface DeskDependencies {
  store: Store
  archive: Archive
  checkBody: CheckBody
  /** Milliseconds since 1970. */
  clock: () => number
  /** Who asks; where it is left out, whoever asks may know everything. */
  reader?: NoteReader
  /** Whether a body, read back, is the document that was edited. Without it, no document is compared. */
  readsAs?: (body: string, document: unknown) => Promise<boolean>
}

/** Somebody else's newer text, kept beside the writer's own so that neither is lost. */
export interface Theirs {
  /** Who saved it, and when (ISO 8601); null when the history does not know. */
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
  /** What the writer must settle, where the two could not be merged. */
  choices?: FormChoices
  /** What the next save is to be based on, once the writer has seen this. */
  base?: Base
}

/** How an act ended. Nothing was written unless it is `done`. */
export type ActResult<Done> =
  | ({ state: 'done' } & Done)
  | { state: 'invalid'; problems: Problem[] }
  | Conflict
  /** The body does not say what the rich editor shows: open source view and let a person look. */
  | { state: 'unfaithful' }
  | { state: 'missing' }

export type { Author }
