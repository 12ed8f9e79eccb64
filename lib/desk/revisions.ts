import { articlePath, draftPath } from '../article/address'
import { parseArticleFile } from '../article/file'
import { idPattern } from '../article/schema'
import type { Revision } from '../store/store'
import { type ActName, readActMessage } from './act-message'
import type { DeskDependencies } from './dependencies'
import { openWorkingCopy } from './working-copy'

/** One saved state of a story, as the desk shows it. */
export interface StoryRevision {
  commit: string
  /** ISO 8601. */
  at: string
  by: string
  /** What was done, as a sentence: `Save draft: Rain`. */
  sentence: string
  /** What was done; null for a change that the desk did not make. */
  act: ActName | null
  /** Whether readers got it. */
  published: boolean
  /** The text of that state. */
  blob: string
  /** The editing session whose autosaves this stands for, and when the first of them was. */
  sitting?: string
  from?: string
  /** More about it, on one line. */
  detail?: string
  /** Checklist items that were not met and passed all the same. */
  ticked?: string[]
}

/** How many the list shows. */
const mostRevisions = 200
/** How many saves of one file are read for it: an hour of steady typing is a thousand autosaves. */
const mostSaves = 5000

/**
 * Every saved state of a story, newest first: of its draft, of its published file, and of that file under its former
 * slugs. Deletions are left out; the states before and after them are here. The autosaves of one sitting are one
 * revision: the last of them.
 */
export async function revisionsOf(id: string, dependencies: DeskDependencies): Promise<StoryRevision[]> {
  return inSittings(await savesOf(id, dependencies)).slice(0, mostRevisions)
}

async function savesOf(id: string, dependencies: DeskDependencies): Promise<StoryRevision[]> {
  const paths = await pathsOf(id, dependencies)
  const logs = await Promise.all(paths.map((path) => dependencies.store.log({ path, limit: mostSaves })))
  return logs
    .flat()
    .flatMap((revision) => storyRevision(revision))
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

/** Leaves of each sitting's autosaves the newest. Saves that were asked for name no sitting, so each stays. */
function inSittings(saves: StoryRevision[]): StoryRevision[] {
  const last = new Map<string, StoryRevision>()
  const revisions: StoryRevision[] = []
  for (const save of saves) {
    const newest = save.sitting === undefined ? undefined : last.get(`${save.by} ${save.sitting}`)
    if (newest) {
      newest.from = save.at
      continue
    }
    const revision = save.sitting === undefined ? save : { ...save, from: save.at }
    if (save.sitting !== undefined) last.set(`${save.by} ${save.sitting}`, revision)
    revisions.push(revision)
  }
  return revisions
}

async function pathsOf(id: string, dependencies: DeskDependencies): Promise<string[]> {
  const opened = await openWorkingCopy(id, dependencies)
  // A draft that was discarded before it was ever published has a history all the same.
  if (!opened.ok) return idPattern.test(id) ? [draftPath(id)] : []
  const { article, frontmatter } = opened.copy
  if (!article) return [draftPath(id)]
  const published = String(frontmatter.published ?? '')
  // A draft's fields are not checked; only what can be a slug may become part of a path.
  const slugs = Array.isArray(frontmatter.aliases)
    ? frontmatter.aliases.filter((slug) => /^[a-z0-9-]{1,120}$/.test(String(slug)))
    : []
  const formerPaths = Number.isNaN(Date.parse(published)) ? [] : slugs.map((slug) => articlePath({ slug, published }))
  return [...new Set([draftPath(id), article.path, ...formerPaths])]
}

function storyRevision(revision: Revision): StoryRevision[] {
  const { commit, at, author, message, path, blob } = revision
  if (!blob) return []
  const { sentence, facts } = readActMessage(message)
  const { act = null, sitting, detail, ticked } = facts ?? {}
  const published = path.startsWith('articles/')
  return [{ commit, at, by: author.name, sentence, act, published, blob, sitting, detail, ticked }]
}

/** The text of one of a story's revisions; null when the blob was never a state of this story. */
export async function textOfRevision(id: string, blob: string, dependencies: DeskDependencies): Promise<string | null> {
  // All saves, not only those that stand for a sitting: an older page may still name one of the others.
  const known = await savesOf(id, dependencies)
  if (!known.some((revision) => revision.blob === blob)) return null
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await dependencies.store.readAt(blob))
  const parsed = parseArticleFile(text)
  const own = parsed.ok && (parsed.file.frontmatter as { id?: unknown } | null)?.id === id
  return own ? text : null
}
