import { addTopic, moveSection } from './bulk-change'
import { bulkPublish, bulkSchedule } from './bulk-publish'
import type { Author, DeskDependencies } from './dependencies'

/** What is done to many stories at once. */
export type BulkWork =
  | { act: 'publish' }
  /** Milliseconds since 1970. */
  | { act: 'schedule'; at: number }
  | { act: 'section'; section: string }
  | { act: 'topic'; topic: string }

/** What became of one of them. `same` is a story that was so already. */
export interface BulkResult {
  id: string
  headline: string
  state: 'done' | 'same' | 'blocked'
  /** What is in the way, each as a sentence. */
  reasons: string[]
}

/** Who does it: what readers have is an editor's to change. */
export interface BulkPerson {
  author: Author
  mayPublish: boolean
}

/** Does one thing to some stories, and answers for each: one that cannot be done keeps no other from being done. */
export function bulk(
  work: BulkWork,
  ids: string[],
  person: BulkPerson,
  dependencies: DeskDependencies,
): Promise<BulkResult[]> {
  const each = [...new Set(ids)]
  switch (work.act) {
    case 'publish':
      return bulkPublish(each, person, dependencies)
    case 'schedule':
      return bulkSchedule(each, work.at, person, dependencies)
    case 'section':
      return moveSection(each, work.section, person, dependencies)
    case 'topic':
      return addTopic(each, work.topic, person, dependencies)
  }
}
