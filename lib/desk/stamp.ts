import { editArticleFile } from '../article/edit-file'
import { parseArticleFile } from '../article/file'
import type { Article } from '../article/schema'
import { slugFrom } from '../article/slug'
import { fieldOrder } from './compose'
import { waits } from './printed-fields'
import type { PublishOptions } from './publish-options'
import type { WorkingCopy } from './working-copy'

/** A text with what publishing writes into it. */
export interface Stamped {
  text: string
  slug: string
  /** Whether no reader has seen the story before. */
  first: boolean
}

/**
 * Writes the times and the slug that publishing decides, and the correction that goes with it. A new slug leaves the old
 * one as an alias; a story that was withdrawn is in print again; a hold stays until it is lifted.
 *
 * @param printed the fields of the published file, if there is one: what acts have set there counts, not the draft
 * @param now ISO 8601
 */
export function stamp(
  text: string,
  copy: WorkingCopy,
  printed: Partial<Article> | null,
  now: string,
  options: PublishOptions,
): Stamped {
  const first = printed === null || waits(printed, Date.parse(now))
  const parsed = parseArticleFile(text)
  if (!parsed.ok) return { text, slug: '', first }
  const fields = parsed.file.frontmatter as Partial<Article>
  const oldSlug = copy.article?.slug
  const slug = fields.slug ?? oldSlug ?? (slugFrom(fields.headline ?? '') || fields.id) ?? ''
  const changes: Record<string, unknown> = {
    withdrawn: undefined,
    published: publishedAt(fields, printed, now, options),
  }
  if (printed?.hold) changes.hold = printed.hold
  if (slug !== oldSlug || fields.slug) changes.slug = slug
  if (oldSlug && slug !== oldSlug)
    changes.aliases = [...new Set([...(fields.aliases ?? []), oldSlug])].filter((alias) => alias !== slug)
  const changed = text !== copy.text || copy.draft !== null || options.correction !== undefined
  if (!first && changed && options.updated !== false) changes.updated = now
  if (options.correction) changes.corrections = [...(fields.corrections ?? []), { at: now, ...options.correction }]
  return { text: editArticleFile(text, changes, undefined, fieldOrder), slug, first }
}

function publishedAt(
  fields: Partial<Article>,
  printed: Partial<Article> | null,
  now: string,
  { at }: PublishOptions,
): string {
  if (at) return at
  if (!printed?.published) return fields.published ?? now
  // Who publishes a scheduled story without a time does not want to wait for it.
  return Date.parse(printed.published) > Date.parse(now) ? now : printed.published
}
