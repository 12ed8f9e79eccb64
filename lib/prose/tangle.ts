// The parser's cost grows with the square of some marks, and its stack with the nesting: a thousand `- ` overflow it,
// sixteen thousand `}` in one attribute cost a minute. So a body is measured in one pass before it is parsed. The
// bounds lie far above anything printed and keep the parser under about a second; the deadline takes care of the rest.

/** The largest body that is parsed at all, in bytes: a book of eighty thousand words. */
export const mostBytes = 512 * 1024

const most = {
  lines: 10_000,
  containers: 30,
  indent: 200,
  openBrackets: 60,
  braces: 1000,
  tags: 4000,
  notes: 1000,
  underlines: 500,
  pipes: 200,
}
// Sums of squares, as the parser's cost is: of what each block holds (3,000 marks in one, or 500 in each of forty; one
// block of 100 kB) and of how deep each line stands.
const mostWork = { marks: 10_000_000, lines: 10_000_000, characters: 10_000_000_000, depth: 300_000 }

// Allowed by Markdown, but no XML feed can carry them and no reader can see them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

/** Where a body is too tangled to parse, and the way out. */
export interface Tangle {
  line: number
  column?: number
  message: string
}

/** The first thing that would make the parser explode; undefined when the body may be parsed. */
export function findTangle(source: string): Tangle | undefined {
  if (source.length > mostBytes || Buffer.byteLength(source) > mostBytes) {
    return { line: 1, message: 'The text is larger than 512 kB. Split it into several articles.' }
  }
  const lines = source.split(/\r\n|\n|\r/)
  if (lines.length > most.lines) {
    return {
      line: most.lines,
      message: `The text has more than ${count(most.lines)} lines. Split it into several articles.`,
    }
  }
  return new Measure().findIn(lines)
}

class Measure {
  #braces = 0
  #tags = 0
  #notes = 0
  #underlines = 0
  #pipes = 0
  readonly #work = { marks: 0, lines: 0, characters: 0, depth: 0 }
  #block = { start: 1, marks: 0, lines: 0, characters: 0, open: 0 }

  findIn(lines: readonly string[]): Tangle | undefined {
    for (const [index, text] of lines.entries()) {
      const line = index + 1
      if (text.trim() === '') this.#endBlock(line + 1)
      const odd = unprintable.exec(text)
      if (odd) return { line, column: odd.index + 1, message: controlCharacter(odd[0]) }
      this.#measureLine(text)
      const inLine = this.#lineFault(text)
      if (inLine) return { line, message: `This text is too tangled to print: ${inLine}` }
      const inBlock = this.#blockFault()
      if (inBlock) return { line: this.#block.start, message: `This text is too tangled to print: ${inBlock}` }
    }
    return undefined
  }

  #endBlock(start: number): void {
    this.#work.marks += this.#block.marks ** 2
    this.#work.lines += this.#block.lines ** 2
    this.#work.characters += this.#block.characters ** 2
    this.#block = { start, marks: 0, lines: 0, characters: 0, open: 0 }
  }

  #blockFault(): string | undefined {
    if (this.#work.marks + this.#block.marks ** 2 > mostWork.marks) {
      return 'too many brackets, asterisks and underscores stand together. Part it with empty lines, or write \\ before those that should be printed.'
    }
    if (this.#work.lines + this.#block.lines ** 2 > mostWork.lines) {
      return 'too many lines follow each other. Part them with empty lines.'
    }
    if (this.#work.characters + this.#block.characters ** 2 > mostWork.characters) {
      return 'a paragraph is as long as a book. Part it with empty lines.'
    }
    return undefined
  }

  #lineFault(text: string): string | undefined {
    const { containers, indent } = lineStart(text)
    this.#work.depth += (containers + indent / 4) ** 2
    if (containers > most.containers || this.#work.depth > mostWork.depth) {
      return 'lists or quotations stand too deep inside each other. Begin the line with one mark.'
    }
    if (this.#pipes > most.pipes) return 'a table is far too wide. Split it into several.'
    if (indent > most.indent) return 'the line is indented too far. Move it to the left.'
    if (this.#block.open > most.openBrackets)
      return 'too many brackets are opened and not closed. Write \\[ to print one.'
    if (this.#braces > most.braces) return 'it holds too many braces. Write fewer charts in one text.'
    if (this.#tags > most.tags) return `it holds more than ${count(most.tags)} tags. Split it into several articles.`
    if (this.#notes > most.notes)
      return `it holds more than ${count(most.notes / 2)} footnotes. Split it into several articles.`
    if (this.#underlines > most.underlines)
      return 'too many lines hold nothing but hyphens or equals signs. Take some out.'
    return undefined
  }

  #measureLine(text: string): void {
    const block = this.#block
    block.lines++
    this.#pipes = 0
    block.characters += text.length
    if (/^[ >]*(?:=+|-+)$/.test(text.trimEnd())) this.#underlines++
    for (let index = 0; index < text.length; index++) {
      switch (text[index]) {
        case '[':
          block.marks++
          block.open++
          if (text[index + 1] === '^') this.#notes++
          break
        case ']':
          block.marks++
          block.open = Math.max(0, block.open - 1)
          break
        case '*':
        case '_':
        case '~':
          block.marks++
          break
        case '{':
        case '}':
          this.#braces++
          break
        case '|':
          this.#pipes++
          break
        case '<':
          this.#tags++
          break
      }
    }
  }
}

function controlCharacter(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `An invisible control character (U+${code}) stands here. Delete it.`
}

// How many list and quotation marks a line begins with, and how far it is indented in all.
function lineStart(text: string): { containers: number; indent: number } {
  let containers = 0
  let indent = 0
  let index = 0
  for (;;) {
    while (text[index] === ' ' || text[index] === '\t') {
      indent += text[index] === '\t' ? 4 : 1
      index++
    }
    const mark = containerMark(text, index)
    if (mark === 0) return { containers, indent: index === text.length ? 0 : indent }
    containers++
    index += mark
  }
}

function containerMark(text: string, index: number): number {
  const character = text[index]
  if (character === '>') return 1
  let length = 1
  if (character !== '-' && character !== '+' && character !== '*') {
    length = 0
    while (length < 9 && isDigit(text[index + length])) length++
    if (length === 0 || (text[index + length] !== '.' && text[index + length] !== ')')) return 0
    length++
  }
  const after = text[index + length]
  return after === undefined || after === ' ' || after === '\t' ? length : 0
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

function count(number: number): string {
  return number.toLocaleString('en')
}
