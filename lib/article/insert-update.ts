import { splitBlocks } from './split-blocks'

/** An update as somebody typed it. */
export interface TypedUpdate {
  /** ISO 8601. */
  at: string
  title?: string
  keyEvent?: boolean
  /** Markdown. */
  text: string
}

/** An update as it stands in a body. */
export function printUpdate({ at, title, keyEvent, text }: TypedUpdate): string {
  const attributes = [`at="${at}"`, title && `title="${quoted(title)}"`, keyEvent && 'keyEvent']
  return `<Update ${attributes.filter(Boolean).join(' ')}>\n\n${text}\n\n</Update>`
}

/** Puts an update above all others of a body, and under what introduces them. All else keeps its bytes, but for line ends. */
export function insertUpdate(body: string, update: string): string {
  const text = inLines(body)
  const blocks = splitBlocks(text)
  const first = blocks.findIndex((block) => isUpdate(block.text))
  if (first === -1) return `${text.replace(/\s*$/, '')}\n\n${update}\n`.replace(/^\n\n/, '\n')
  const rest = blocks.slice(first).reduce((sum, block) => sum + block.text.length + block.gap.length, 0)
  const above = text.slice(0, text.length - rest)
  return `${above}${update}\n\n${text.slice(above.length)}`
}

/** Whether the uppermost update of a body is this one but for its time: it was posted twice. */
export function isPostedAlready(body: string, update: string): boolean {
  const newest = splitBlocks(inLines(body))
    .find((block) => isUpdate(block.text))
    ?.text.trimEnd()
  return newest !== undefined && withoutTime(newest) === withoutTime(update)
}

/**
 * What somebody typed in a hurry, so that `<` and `{` are the signs they look like. A text with tags or code is left to
 * the parser: there they may mean what they mean in an article.
 */
export function withSignsEscaped(text: string): string {
  if (/<\/?[a-z]|`/i.test(text)) return text
  return text.replace(/\\[\s\S]|[<{]/g, (sign) => (sign.length === 1 ? `\\${sign}` : sign))
}

function isUpdate(text: string): boolean {
  return /^<Update[\s/>]/.test(text)
}

function withoutTime(update: string): string {
  return update.replace(/ at="[^"]*"/, '')
}

function quoted(title: string): string {
  return title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

function inLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
