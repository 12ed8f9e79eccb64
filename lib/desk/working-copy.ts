import { publishedFile } from '../archive/desk-queries'
import { decode, notUtf8 } from '../archive/read-file'
import { draftPath } from '../article/address'
import { parseArticleFile } from '../article/file'
import { idPattern } from '../article/schema'
import type { DeskDependencies } from './dependencies'

/** What an editor opens: the newest text of a story and the files that a save must still find as they were. */
export interface WorkingCopy {
  id: string
  /** The text to edit: the draft's where there is one, else the published file's. */
  text: string
  frontmatter: Record<string, unknown>
  /** Empty lines between the frontmatter and the text: the file keeps them, the editing page does not show them. */
  lead: string
  /** The text, from its first line that is not empty. */
  body: string
  draft: { path: string; blob: string } | null
  article: { path: string; blob: string; slug: string } | null
}

/** What a save was based on, as the editing page sends it back. */
export interface Base {
  draft: string | null
  article: string | null
}

export type OpenedCopy =
  | { ok: true; copy: WorkingCopy }
  | { ok: false; reason: 'missing' }
  | { ok: false; reason: 'unreadable'; path: string; text: string; message: string }

/**
 * Opens a story for editing, from the files themselves: a hand edit of a second ago is in it.
 *
 * @param id the article's id, from a request; anything else is missing
 * @param published where its published file is, for one that the catalogue has not heard of yet
 */
export async function openWorkingCopy(
  id: string,
  { store, archive }: DeskDependencies,
  published?: { path: string; slug: string },
): Promise<OpenedCopy> {
  if (!idPattern.test(id)) return { ok: false, reason: 'missing' }
  const known = published ?? (await publishedFile(archive.database, id))
  const draft = await store.read(draftPath(id))
  const article = known ? await store.read(known.path) : null
  const source = draft ?? article
  if (!source) return { ok: false, reason: 'missing' }
  const read = readWorkingText(source.bytes)
  if (!read.ok) return { ...read, reason: 'unreadable', path: source.path }
  const { text, frontmatter, lead, body } = read
  return {
    ok: true,
    copy: {
      id,
      text,
      frontmatter,
      lead,
      body,
      draft: draft && { path: draft.path, blob: draft.blob },
      article: article && known && { ...known, blob: article.blob },
    },
  }
}

/** A state of a story, read for editing. `message` says why one cannot be. */
export type WorkingText =
  | ({ ok: true } & Pick<WorkingCopy, 'text' | 'frontmatter' | 'lead' | 'body'>)
  | { ok: false; text: string; message: string }

/** Reads any state of a story as an editing page holds it. */
export function readWorkingText(bytes: Uint8Array): WorkingText {
  const text = decoded(bytes)
  if (text === null) return { ok: false, text: '', message: notUtf8 }
  const parsed = parseArticleFile(text)
  if (!parsed.ok || !isRecord(parsed.file.frontmatter)) {
    const message = parsed.ok ? 'The frontmatter is not a list of fields.' : (parsed.problems[0]?.message ?? '')
    return { ok: false, text, message }
  }
  const { frontmatter, body } = parsed.file
  const lead = /^(?:\r\n|\n|\r)*/.exec(body)?.[0] ?? ''
  return { ok: true, text, frontmatter, lead, body: body.slice(lead.length) }
}

/** The blobs that a save of this copy must still find. */
export function baseOf(copy: WorkingCopy): Base {
  return { draft: copy.draft?.blob ?? null, article: copy.article?.blob ?? null }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return decode(bytes)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
