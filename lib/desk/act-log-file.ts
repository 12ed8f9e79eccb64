import { type ActEntry, type ActLogOptions, actLog } from './act-log'
import type { DeskDependencies } from './dependencies'

/** Acts read at once. */
const page = 1000
/** However long a paper has been printed, the file ends, and says so in its last line. */
const mostPages = 100

const columns = ['Time', 'From', 'Person', 'Role', 'Act', 'What', 'Articles', 'Detail', 'Passed all the same', 'Commit']

/** The log of acts, newest first, as a file for a spreadsheet (RFC 4180), in pieces. */
export async function* actLogFile(
  options: Omit<ActLogOptions, 'limit'>,
  desk: Pick<DeskDependencies, 'store'>,
): AsyncGenerator<string> {
  // Spreadsheets take it for UTF-8 when it begins with this mark.
  yield `\uFEFF${row(columns)}`
  let before = options.before
  for (let turn = 0; turn < mostPages; turn += 1) {
    const { entries, next } = await actLog({ ...options, before, limit: page }, desk)
    yield entries.map((entry) => row(cellsOf(entry))).join('')
    if (next === null) return
    before = next
  }
  yield row(['', '', '', '', '', 'There is more: ask for an earlier time.'])
}

function cellsOf({ at, from, by, facts, sentence, articles, commit }: ActEntry): string[] {
  const { act, role, detail, ticked } = facts ?? {}
  return [at, from, by, role, act, sentence, articles.join(' '), detail, ticked?.join(', '), commit].map(
    (value) => value ?? '',
  )
}

function row(cells: string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/**
 * A cell that a spreadsheet shows and never works out: a headline that begins like a formula gets a quote before it, which
 * a spreadsheet takes for “this is text”.
 */
function cell(text: string): string {
  const safe = /^[\s\uFEFF]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
