import { articleUrl } from '../article/address'
import { isPostedAlready, printUpdate, withSignsEscaped } from '../article/insert-update'
import type { Problem } from '../article/problem'
import { updateAnchor, updateId, updateUrl } from '../article/update-id'
import type { Change } from '../store/store'
import { actMessage } from './act-message'
import { momentOf } from './change-review'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { printedFields } from './printed-fields'
import { reviewFollowing } from './review-file'
import { title as headlineOf } from './save-draft'
import { fieldProblems, unreadable } from './set-fields'
import { whyNoPost } from './why-no-post'
import { openWorkingCopy } from './working-copy'
import { readBody, writeUpdate } from './write-update'

/** An update for the readers of live coverage, as it was typed. */
export interface NewUpdate {
  /** The story's id. */
  id: string
  text: string
  title?: string
  keyEvent?: boolean
}

/** What a post leaves. */
export interface Posted {
  /** The update's time, ISO 8601. */
  at: string
  /** Its permanent address. */
  url: string
}

/** How often a save at the same moment may come first: the news cannot wait until nobody is typing. */
const tries = 10

/**
 * Brings an update to readers at once: it is written above the others in the published file, and in the draft too, if
 * there is one, so that the next publication keeps it. Whatever else is in the draft waits as before.
 */
export async function postUpdate(given: NewUpdate, author: Author, desk: DeskDependencies): Promise<ActResult<Posted>> {
  const typed = { ...given, text: withSignsEscaped(given.text.trim()), title: given.title?.replace(/\s+/g, ' ').trim() }
  if (!typed.text) return refuse({ message: 'The update is empty. Write what has happened.' })
  // By itself first, so that lines are counted as the box shows them.
  const alone = await desk.checkBody(typed.text, { firstLine: 1 })
  if (!alone.ok) return { state: 'invalid', problems: alone.problems }
  if (!alone.text) return refuse({ message: 'The update has no words. Write what has happened.' })
  for (let count = 0; count < tries; count++) {
    const outcome = await postOnNewest(typed, alone.text, author, desk)
    if (outcome !== 'raced') return outcome
  }
  return refuse({ message: 'Others are saving this article at this moment. Post again.' })
}

async function postOnNewest(
  typed: NewUpdate,
  words: string,
  author: Author,
  desk: DeskDependencies,
): Promise<ActResult<Posted> | 'raced'> {
  const opened = await openWorkingCopy(typed.id, desk)
  if (!opened.ok) return opened.reason === 'missing' ? { state: 'missing' } : unreadable(opened.path, opened.message)
  const { copy } = opened
  const printed = await printedFields(copy, desk.store)
  const why = whyNoPost(printed, desk.clock())
  if (why || !copy.article || !printed?.section) return refuse({ message: why ?? 'Publish the story first.' })
  const standing = await readBody(copy.article, desk)
  const update = { ...typed, at: freeMoment(standing.anchors, desk) }
  if (isPostedAlready(standing.body, printUpdate(update)))
    return refuse({ message: 'The newest update says exactly this already. It was posted.' })
  const changes: Change[] = []
  for (const file of [copy.article, copy.draft]) {
    if (!file) continue
    const written = await writeUpdate(file, update, words, desk)
    if (!written.ok) return { state: 'invalid', problems: written.problems }
    const problems = file === copy.article ? fieldProblems(written.text, file.path) : []
    if (problems.length > 0) return { state: 'invalid', problems }
    const bytes = new TextEncoder().encode(written.text)
    changes.push({ path: file.path, bytes, expected: file.blob })
    if (file === copy.draft) changes.push(...(await reviewFollowing(copy.id, file.blob, bytes, desk.store)))
  }
  const message = actMessage(`Post: ${headlineOf(copy.frontmatter)}`, {
    act: 'post',
    article: copy.id,
    detail: update.title || words.slice(0, 200),
  })
  const result = await desk.store.commit({ message, author, changes })
  if (result.state === 'conflict') return 'raced'
  const story = articleUrl({ section: printed.section, slug: copy.article.slug })
  return { state: 'done', at: update.at, url: updateUrl(story, updateId(update.at)) }
}

/** Now, or the next second that no other update has: its moment is its name. */
function freeMoment(anchors: ReadonlySet<string>, { clock }: DeskDependencies): string {
  for (let moment = clock(); ; moment += 1000) {
    const at = momentOf(() => moment)
    if (!anchors.has(updateAnchor(updateId(at)))) return at
  }
}

function refuse(problem: Problem): ActResult<never> {
  return { state: 'invalid', problems: [problem] }
}
