import type { CommitFacts, CommitId } from '../store/store'
import { type ActFacts, type ActName, readActMessage } from './act-message'
import type { DeskDependencies } from './dependencies'

/** Which acts to list. */
export interface ActLogOptions {
  /** At most this many entries. */
  limit: number
  /** Only what was done before this commit: the `next` of an earlier answer. */
  before?: CommitId
  /** A part of the name of who did it, in any capitals. */
  person?: string
  act?: ActName
  /** The id of the article it was done to. */
  article?: string
  /** ISO 8601: at this time or later. */
  since?: string
  /** ISO 8601: before this time. */
  until?: string
}

/** One act, with all the files that it changed. */
export interface ActEntry {
  commit: CommitId
  by: string
  /** ISO 8601. */
  at: string
  /** What was done: `Publish: Rain`. */
  sentence: string
  /** Null for a change that the desk did not make. */
  facts: ActFacts | null
  /** The ids of the articles it was done to, where the act or its file tells. */
  articles: string[]
  /** When the first of a sitting's autosaves was, for those that this stands for. */
  from?: string
}

export interface ActLog {
  /** Newest first. */
  entries: ActEntry[]
  /** Where to go on; null when there is nothing further back. */
  next: CommitId | null
}

/** Commits read at once. */
const page = 500
/** However rare what is asked for is, an answer comes: the reader goes on from `next`. */
const mostPages = 20

/**
 * What was done at the desk, from the history alone: one entry for each commit, and the autosaves of one sitting as one
 * entry, at the time of the last.
 */
export async function actLog(options: ActLogOptions, { store }: Pick<DeskDependencies, 'store'>): Promise<ActLog> {
  const entries: ActEntry[] = []
  const sittings = new Map<string, ActEntry>()
  let before = options.before
  let last: CommitId | undefined
  for (let turn = 0; turn < mostPages; turn += 1) {
    const commits = await store.commits({ limit: page, before })
    for (const commit of commits) {
      const entry = entryOf(commit)
      if (options.since && Date.parse(entry.at) < Date.parse(options.since)) return { entries, next: null }
      if (isAskedFor(entry, options)) {
        const sitting = entry.facts?.sitting && `${entry.by} ${entry.facts.article} ${entry.facts.sitting}`
        const newest = sitting ? sittings.get(sitting) : undefined
        if (newest) newest.from = entry.at
        else if (entries.length === options.limit) return { entries, next: last ?? null }
        else {
          entries.push(entry)
          if (sitting) sittings.set(sitting, entry)
        }
      }
      last = commit.commit
    }
    if (commits.length < page) return { entries, next: null }
    before = last
  }
  return { entries, next: last ?? null }
}

function entryOf({ commit, author, at, message }: CommitFacts): ActEntry {
  const { sentence, facts } = readActMessage(message)
  // An act over many stories names them all; what was done outside the desk names none.
  return { commit, by: author.name, at, sentence, facts, articles: facts?.article?.split(' ') ?? [] }
}

function isAskedFor(entry: ActEntry, { person, act, article, until }: ActLogOptions): boolean {
  return (
    (person === undefined || entry.by.toLowerCase().includes(person.toLowerCase())) &&
    (act === undefined || entry.facts?.act === act) &&
    (article === undefined || entry.articles.includes(article)) &&
    (until === undefined || Date.parse(entry.at) < Date.parse(until))
  )
}
