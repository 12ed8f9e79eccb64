import { decode } from '../archive/read-file'
import { settings } from '../archive/settings'
import { nameSlug } from '../article/address'
import { editArticleFile } from '../article/edit-file'
import { parseArticleFile } from '../article/file'
import { describeProblem } from '../article/problem'
import { articleSchema, draftSchema } from '../article/schema'
import { checkAgainst } from '../article/schema-problems'
import type { Change } from '../store/store'
import { type ActName, actMessage } from './act-message'
import type { BulkPerson, BulkResult } from './bulk'
import { commitTogether, type Planned } from './commit-together'
import { fieldOrder } from './compose'
import type { DeskDependencies } from './dependencies'
import { title } from './save-draft'
import { openWorkingCopy } from './working-copy'

/** Changes one field: the new value, or undefined where the story has it already. */
type FieldChange = (fields: Record<string, unknown>) => Record<string, unknown> | undefined

/**
 * Moves stories to another section, in their drafts and in print alike. The old address of each leads to the new one,
 * since a wrong section always leads to the right one.
 */
export async function moveSection(
  ids: string[],
  section: string,
  person: BulkPerson,
  desk: DeskDependencies,
): Promise<BulkResult[]> {
  const { sections } = (await settings(desk.archive.database)).site
  const name = sections.find((known) => known.slug === section)?.name
  if (!name) return ids.map((id) => blocked(id, id, [`The paper has no section “${section}”.`]))
  const change: FieldChange = (fields) => (fields.section === section ? undefined : { section })
  return changeAll(ids, change, { act: 'section', deed: `Move to ${name}`, detail: section }, person, desk)
}

/** Adds a topic to stories, in their drafts and in print alike. */
export function addTopic(
  ids: string[],
  topic: string,
  person: BulkPerson,
  desk: DeskDependencies,
): Promise<BulkResult[]> {
  const change: FieldChange = ({ topics }) => {
    const now = Array.isArray(topics) ? topics.map(String) : []
    return now.some((known) => nameSlug(known) === nameSlug(topic)) ? undefined : { topics: [...now, topic] }
  }
  return changeAll(ids, change, { act: 'topic', deed: `Add the topic ${topic}`, detail: topic }, person, desk)
}

interface Deed {
  act: ActName
  /** `Move to Science` */
  deed: string
  detail: string
}

/** Writes all stories that can be changed in one commit. */
async function changeAll(
  ids: string[],
  change: FieldChange,
  deed: Deed,
  person: BulkPerson,
  desk: DeskDependencies,
): Promise<BulkResult[]> {
  const results = new Map<string, BulkResult>()
  const planned: Planned[] = []
  for (const id of ids) {
    const plan = await planOne(id, change, person, desk)
    if ('changes' in plan) planned.push(plan)
    else results.set(id, plan)
  }
  const raced = await commitTogether(planned, (going) => messageFor(going, deed), person.author, desk.store)
  for (const plan of planned) {
    const { id, headline } = plan
    results.set(
      id,
      raced.includes(plan)
        ? blocked(id, headline, ['Somebody saved it at the same moment. Try it again.'])
        : { id, headline, state: 'done', reasons: [] },
    )
  }
  return ids.flatMap((id) => results.get(id) ?? [])
}

/** `Article` holds the ids of all stories, with a space between two. */
function messageFor(planned: Planned[], { act, deed, detail }: Deed): string {
  const [first] = planned
  const sentence = planned.length === 1 && first ? `${deed}: ${first.headline}` : `${deed}: ${planned.length} articles`
  return actMessage(sentence, { act, article: planned.map(({ id }) => id).join(' '), detail })
}

async function planOne(
  id: string,
  change: FieldChange,
  { mayPublish }: BulkPerson,
  desk: DeskDependencies,
): Promise<Planned | BulkResult> {
  const opened = await openWorkingCopy(id, desk)
  if (!opened.ok) return blocked(id, id, [opened.reason === 'missing' ? 'It is no longer there.' : opened.message])
  const { draft, article, frontmatter } = opened.copy
  const headline = title(frontmatter)
  const changes: Change[] = []
  for (const place of [draft, article]) {
    // As it is now: an edit by hand of a moment ago is in the folder and not yet in the history.
    const file = place && (await desk.store.read(place.path))
    if (!file) continue
    const changed = changedFile(file.bytes, place === article, change)
    if (!changed.ok) return blocked(id, headline, changed.reasons)
    if (changed.bytes) changes.push({ path: file.path, bytes: changed.bytes, expected: file.blob })
  }
  if (changes.length === 0) return { id, headline, state: 'same', reasons: ['It is so already.'] }
  if (article && !mayPublish) return blocked(id, headline, ['Readers have it, so an editor must do this.'])
  return { id, headline, changes }
}

type Changed = { ok: true; bytes: Uint8Array | null } | { ok: false; reasons: string[] }

/** One file with the change and every other byte as it was; no bytes where nothing is to be changed. */
function changedFile(bytes: Uint8Array, inPrint: boolean, change: FieldChange): Changed {
  let text: string
  try {
    text = decode(bytes)
  } catch {
    return { ok: false, reasons: ['Its file is not in UTF-8. Save it anew with that encoding.'] }
  }
  const parsed = parseArticleFile(text)
  if (!parsed.ok) return { ok: false, reasons: parsed.problems.map((problem) => describeProblem(problem)) }
  const fields = change((parsed.file.frontmatter ?? {}) as Record<string, unknown>)
  if (!fields) return { ok: true, bytes: null }
  const next = editArticleFile(text, fields, undefined, fieldOrder)
  const again = parseArticleFile(next)
  const checked = again.ok
    ? checkAgainst(inPrint ? articleSchema : draftSchema, again.file.frontmatter)
    : { ok: false as const, problems: again.problems }
  if (!checked.ok) return { ok: false, reasons: checked.problems.map((problem) => describeProblem(problem)) }
  return { ok: true, bytes: new TextEncoder().encode(next) }
}

function blocked(id: string, headline: string, reasons: string[]): BulkResult {
  return { id, headline, state: 'blocked', reasons }
}
