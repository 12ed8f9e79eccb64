import type { Archive } from '../archive/open-archive'
import type { CheckBody } from '../archive/sync'
import type { Problem } from '../article/problem'
import type { Author, Store } from '../store/store'

/** What every editorial act needs, handed in so that a test can bring its own folder and its own clock. */
export interface DeskDependencies {
  store: Store
  archive: Archive
  checkBody: CheckBody
  /** Milliseconds since 1970. */
  clock: () => number
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

/** How an act ended. Nothing was written unless it is `done`. */
export type ActResult<Done> =
  | ({ state: 'done' } & Done)
  | { state: 'invalid'; problems: Problem[] }
  | { state: 'conflict'; theirs: Theirs }
  | { state: 'missing' }

export type { Author }
