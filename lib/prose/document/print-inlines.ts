import { misread, type Sign } from './attention'
import type { Inline, Mark } from './document'
import { escapeText, type Surroundings } from './escape-text'
import type { Habits } from './habits'
import { type Nest, nestMarks } from './nest-marks'

/** Where words are printed. */
export interface WordPlace {
  /** Each line may be taken for the beginning of a block. */
  flow: boolean
  /** What stands right before and after, when no line's edge does. */
  before?: string
  after?: string
  /** The first words of a list item: `[ ]` would be a task. */
  item?: boolean
  heading?: boolean
  cell?: boolean
  /** Outside quotations, lists and footnotes, where a line may be taken for code. */
  code?: boolean
  /** The document has definitions, so any brackets may be a reference. */
  references: boolean
  habits: Habits
}

type Piece =
  | { kind: 'text'; text: string; link: boolean }
  | { kind: 'raw'; text: string; open?: boolean; bare?: string }
  | { kind: 'sign'; mark: number; type: 'bold' | 'italic' | 'strike'; opening: boolean; scope: number }
  | { kind: 'break'; text: string }

interface Style {
  emphasis: string
  strong: string
  /** Which marks' neighbours are written as numbers, so that they do not look like letters; `all` is every mark's. */
  encode: ReadonlySet<number> | 'all'
}

/** Words as Markdown, in one string with `\n` between its lines. Expects normal inlines. */
export function printInlines(inlines: readonly Inline[], place: WordPlace): string {
  const pieces = piecesOf(inlines, place)
  const { emphasis = '*', strong = '**' } = place.habits
  const habit: Style = { emphasis, strong, encode: new Set() }
  const first = compose(pieces, place, habit)
  if (first.wrong.size === 0) return first.text
  const others = [
    { emphasis: emphasis === '*' ? '_' : '*', strong },
    { emphasis, strong: strong === '**' ? '__' : '**' },
    { emphasis: emphasis === '*' ? '_' : '*', strong: strong === '**' ? '__' : '**' },
  ]
  const wrong = new Set(first.wrong)
  for (let round = 0; round < 4; round++) {
    const encoded = compose(pieces, place, { ...habit, encode: new Set(wrong) })
    if (encoded.wrong.size === 0) return encoded.text
    for (const mark of encoded.wrong) wrong.add(mark)
  }
  for (const encode of [new Set<number>(), wrong, 'all' as const]) {
    for (const style of [{ emphasis, strong }, ...others]) {
      const tried = compose(pieces, place, { ...style, encode })
      if (tried.wrong.size === 0) return tried.text
    }
  }
  return compose(pieces, place, { ...habit, encode: 'all' }).text
}

function piecesOf(inlines: readonly Inline[], place: WordPlace): Piece[] {
  const pieces: Piece[] = []
  let marks = 0
  let scopes = 0
  const visit = (nests: readonly Nest[], link: boolean, scope: number): void => {
    for (const nested of nests) {
      if (!('mark' in nested)) pieces.push(pieceOf(nested.inline, link, place))
      else if (nested.mark.type === 'link') {
        const bare = bareAddress(nested, place)
        if (bare) pieces.push({ kind: 'raw', text: bare, bare: linkEnd(nested.mark, place) })
        else {
          pieces.push({ kind: 'raw', text: '[', open: true })
          visit(nested.children, true, ++scopes)
          pieces.push({ kind: 'raw', text: linkEnd(nested.mark, place) })
        }
      } else if (nested.mark.type !== 'code') {
        const mark = marks++
        const { type } = nested.mark
        pieces.push({ kind: 'sign', mark, type, opening: true, scope })
        visit(nested.children, link, scope)
        pieces.push({ kind: 'sign', mark, type, opening: false, scope })
      }
    }
  }
  visit(nestMarks(inlines), false, 0)
  return pieces
}

function pieceOf(inline: Inline, link: boolean, place: WordPlace): Piece {
  switch (inline.type) {
    case 'text':
      if (inline.marks?.some(({ type }) => type === 'code')) return { kind: 'raw', text: codeSpan(inline.text, place) }
      return { kind: 'text', text: inline.text, link }
    case 'softBreak':
      return { kind: 'break', text: '\n' }
    case 'hardBreak':
      return { kind: 'break', text: `${place.habits.hardBreak ?? '\\'}\n` }
    case 'footnoteReference':
      return { kind: 'raw', text: `[^${inline.attrs.label}]` }
    case 'rawInline':
      return { kind: 'raw', text: inline.attrs.source }
  }
}

function codeSpan(code: string, { cell }: WordPlace): string {
  const runs = new Set((code.match(/`+/g) ?? []).map((run) => run.length))
  let length = 1
  while (runs.has(length)) length++
  const fence = '`'.repeat(length)
  const bothSpaces = code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code)
  const pad = code.startsWith('`') || code.endsWith('`') || bothSpaces ? ' ' : ''
  return fence + pad + (cell ? code.replace(/\|/g, '\\|') : code) + pad + fence
}

function linkEnd(mark: Mark, { cell }: WordPlace): string {
  if (mark.type !== 'link') return ''
  const { href, title } = mark.attrs
  const escaped = (text: string, signs: RegExp) => text.replace(/\\|&(?=#|[a-z])/gi, '\\$&').replace(signs, '\\$&')
  const plain = href !== '' && balanced(href) && !/[<\s]/.test(href)
  const address = plain ? escaped(href, /$^/) : title || href !== '' ? `<${escaped(href, /[<>]/g)}>` : ''
  const end = title ? `](${address} "${escaped(title, /"/g)}")` : `](${address})`
  return cell ? end.replace(/\|/g, '\\|') : end
}

function balanced(href: string): boolean {
  let open = 0
  for (const sign of href.match(/[()]/g) ?? []) {
    open += sign === '(' ? 1 : -1
    if (open < 0 || open > 20) return false
  }
  return open === 0
}

const bareWeb = /^(?:https?:\/\/|www\.)(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/(?:[\w.\-/%=?#+]*[a-z0-9/])?)?$/i
const bareMail = /^[a-z0-9]+(?:[.-][a-z0-9]+)*@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i

// Only what stood bare before, and only what is plainly an address.
function bareAddress(nested: Nest, { habits }: WordPlace): string | undefined {
  if (!('mark' in nested) || nested.mark.type !== 'link' || nested.children.length !== 1) return undefined
  const [only] = nested.children
  if (!only || 'mark' in only || only.inline.type !== 'text') return undefined
  const { text, marks = [] } = only.inline
  const { href, title } = nested.mark.attrs
  if (title || marks.some(({ type }) => type === 'code') || !habits.bare?.includes(text)) return undefined
  if (/_(?![a-z0-9])|(?<![a-z0-9])_/i.test(text)) return undefined
  if (bareMail.test(text)) return href === `mailto:${text}` ? text : undefined
  return bareWeb.test(text) && href === (text.startsWith('www.') ? `http://${text}` : text) ? text : undefined
}

function compose(pieces: readonly Piece[], place: WordPlace, style: Style): { text: string; wrong: Set<number> } {
  let text = ''
  const signs = new Map<number, Sign[]>()
  let lineStart = true
  let line = 0
  // A backslash after a bare address would be a part of it.
  let afterBare = false
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1]
    const after = pieces[index + 1]
    switch (piece.kind) {
      case 'break':
        // Two spaces alone would be an empty line.
        text += lineStart && piece.text === '  \n' ? '\\\n' : piece.text
        lineStart = true
        line++
        return
      case 'raw':
        afterBare = piece.bare !== undefined && standsBare(text, after, pieces[index + 2], place)
        text += piece.bare && !afterBare ? `[${escapeLabel(piece.text)}${piece.bare}` : piece.text
        break
      case 'sign': {
        const sign = signOf(piece.type, style)
        const scope = signs.get(piece.scope) ?? []
        scope.push({ mark: piece.mark, at: text.length, text: sign })
        signs.set(piece.scope, scope)
        text += sign
        break
      }
      case 'text': {
        const surroundings: Surroundings = {
          lineStart: lineStart && (place.flow || line > 0) ? (line === 0 ? 'first' : 'later') : undefined,
          previous: text.charAt(text.length - 1) || place.before || '',
          next: after ? firstOf(after, style) : (place.after ?? ''),
          last: !after || after.kind === 'break',
          afterRaw: before?.kind === 'raw' && !afterBare,
          link: piece.link,
          item: place.item === true && index === 0,
          esm: place.code === true && index === 0,
          heading: place.heading === true,
          cell: place.cell === true,
          references: place.references,
        }
        const units = escapeText(piece.text, surroundings)
        const encodes = (other: Piece | undefined, opening: boolean) =>
          other?.kind === 'sign' &&
          other.opening === opening &&
          (style.encode === 'all' || style.encode.has(other.mark))
        if (encodes(before, false)) units[0] = encoded(units[0])
        if (encodes(after, true)) units[units.length - 1] = encoded(units.at(-1))
        text += units.join('')
      }
    }
    lineStart = false
  })
  const wrong = new Set<number>()
  const whole = `${place.before ?? ''}${text}${place.after ?? ''}`
  const shift = (place.before ?? '').length
  for (const scope of signs.values()) {
    for (const mark of misread(
      scope.map((sign) => ({ ...sign, at: sign.at + shift })),
      whole,
    ))
      wrong.add(mark)
  }
  return { text, wrong }
}

function signOf(type: 'bold' | 'italic' | 'strike', { emphasis, strong }: Style): string {
  return type === 'strike' ? '~~' : type === 'bold' ? strong : emphasis
}

function firstOf(piece: Piece, style: Style): string {
  return piece.kind === 'sign' ? signOf(piece.type, style) : piece.text
}

function escapeLabel(text: string): string {
  return text.replace(/[\\`*_[\]<{&~]/g, '\\$&')
}

function standsBare(text: string, after: Piece | undefined, beyond: Piece | undefined, place: WordPlace): boolean {
  if (!/(^|[\s(])$/.test(text) || (text === '' && place.before)) return false
  const ends = (piece: Piece | undefined) => (piece ? piece.kind === 'break' && piece.text === '\n' : !place.after)
  if (after?.kind !== 'text') return ends(after)
  return /^[.,;:!?)]*\s/.test(after.text) || (/^[.,;:!?)]*$/.test(after.text) && ends(beyond))
}

// A letter next to a sign keeps it from being one; written as a number it does not.
function encoded(unit: string | undefined): string {
  if (unit === undefined || unit === '' || unit.startsWith('\\') || unit.startsWith('&#')) return unit ?? ''
  return /^[\s]$/.test(unit) ? unit : `&#x${(unit.codePointAt(0) ?? 0).toString(16).toUpperCase()};`
}
