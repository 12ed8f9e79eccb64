import type { Outcome } from '../acts'
import type { ListFilterValues } from './list-address'
import type { Selectable } from './selection'

/** What can be done to many stories at once. A time is as the newsroom's clock shows it: `2026-11-24T06:00`. */
export type BulkWork =
  | { act: 'publish' }
  | { act: 'schedule'; at: string }
  | { act: 'section'; section: string }
  | { act: 'topic'; topic: string }

/** What became of one story. `same` is one that was so already. */
export interface BulkResult {
  id: string
  headline: string
  state: 'done' | 'same' | 'blocked'
  reasons: string[]
}

/** What the list can ask of the server. */
export interface BulkActs {
  run: (given: { work: BulkWork; ids: string[] }) => Promise<Outcome<{ results: BulkResult[] }>>
  /** Everything that matches, up to a thousand. */
  matching: (filter: ListFilterValues) => Promise<Outcome<{ matches: Selectable[]; count: number }>>
}

/** How many stories are asked for at once: what is done to them is one commit. */
export const stepSize = 25
