import { articlePath, draftPath } from '../article/address'
import { parseArticleFile } from '../article/file'
import { idPattern } from '../article/schema'
import type { Revision } from '../store/store'
import type { DeskDependencies } from './dependencies'
import { openWorkingCopy } from './working-copy'

/** One saved state of a story, as the desk shows it. */
export interface StoryRevision {
  commit: string
  /** ISO 8601. */
  at: string
  by: string
  /** What was done: `Save draft: Rain`. */
  act: string
  /** Whether readers got it. */
  published: boolean
  /** The text of that state. */
  blob: string
}

/** How far back the list goes. */
const mostRevisions = 200

/**
 * Every saved state of a story, newest first: of its draft, of its published file, and of that file under its former
 * slugs. Deletions are left out; the states before and after them are here.
 */
export async function revisionsOf(id: string, dependencies: DeskDependencies): Promise<StoryRevision[]> {
  const paths = await pathsOf(id, dependencies)
  const logs = await Promise.all(paths.map((path) => dependencies.store.log({ path, limit: mostRevisions })))
  return logs
    .flat()
    .flatMap((revision) => storyRevision(revision))
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .slice(0, mostRevisions)
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
  return blob ? [{ commit, at, by: author.name, act: message, published: path.startsWith('articles/'), blob }] : []
}

/** The text of one of a story's revisions; null when the blob was never a state of this story. */
export async function textOfRevision(id: string, blob: string, dependencies: DeskDependencies): Promise<string | null> {
  const known = await revisionsOf(id, dependencies)
  if (!known.some((revision) => revision.blob === blob)) return null
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await dependencies.store.readAt(blob))
  const parsed = parseArticleFile(text)
  const own = parsed.ok && (parsed.file.frontmatter as { id?: unknown } | null)?.id === id
  return own ? text : null
}
