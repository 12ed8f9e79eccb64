import { decode } from '../archive/read-file'
import { editArticleFile } from '../article/edit-file'
import { parseArticleFile } from '../article/file'
import { insertUpdate, printUpdate, type TypedUpdate } from '../article/insert-update'
import type { Problem } from '../article/problem'
import { updateAnchor, updateId } from '../article/update-id'
import { bodyParts } from './body-parts'
import { fieldOrder } from './compose'
import type { DeskDependencies } from './dependencies'
import type { WorkingCopy } from './working-copy'

type File = NonNullable<WorkingCopy['article'] | WorkingCopy['draft']>
type Written = { ok: true; text: string } | { ok: false; problems: Problem[] }

/**
 * Lays an update over one of a story’s files, and reads it again as readers would: not a word may run into another.
 *
 * @param words what the update says, as words
 */
export async function writeUpdate(
  file: File,
  update: TypedUpdate,
  words: string,
  desk: DeskDependencies,
): Promise<Written> {
  const before = await readBody(file, desk)
  const body = insertUpdate(before.body, printUpdate(update))
  const text = editArticleFile(before.file, { updated: update.at }, body, fieldOrder)
  const checked = await desk.checkBody(body, { firstLine: 1 })
  const said = [update.title, words].filter(Boolean).join('\n')
  const isFaithful =
    checked.ok &&
    bodyParts(checked.tree).anchors.has(updateAnchor(updateId(update.at))) &&
    isInserted(said, before.text, checked.text)
  if (isFaithful) return { ok: true, text }
  const message = before.ok
    ? 'This would read differently inside the story. Close every tag and every fence of code that you open, and keep footnotes for the editing page.'
    : `content/${file.path} cannot be printed as it is. Mend it on the editing page first.`
  return { ok: false, problems: [{ message }] }
}

/** Whether a text is another with these lines put in at one place. */
function isInserted(lines: string, before: string, after: string): boolean {
  for (let at = after.indexOf(lines); at !== -1; at = after.indexOf(lines, at + 1)) {
    const without = [after.slice(0, at), after.slice(at + lines.length)].map((part) => part.trim()).filter(Boolean)
    if (without.join('\n') === before) return true
  }
  return false
}

/** The body of one of a story’s files, as it would be printed. */
export interface ReadBody {
  file: string
  body: string
  /** Whether it can be printed. */
  ok: boolean
  text: string
  anchors: ReadonlySet<string>
}

/** Reads the body of one of a story’s files. */
export async function readBody({ blob }: File, { store, checkBody }: DeskDependencies): Promise<ReadBody> {
  const file = decode(await store.readAt(blob))
  const parsed = parseArticleFile(file)
  const body = parsed.ok ? parsed.file.body : ''
  const checked = await checkBody(body, { firstLine: 1 })
  return checked.ok
    ? { file, body, ok: true, text: checked.text, anchors: bodyParts(checked.tree).anchors }
    : { file, body, ok: false, text: '', anchors: new Set() }
}
