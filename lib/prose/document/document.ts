import type { Habits } from './habits'

/**
 * A body as the rich editor holds it: plain JSON in the shape that TipTap's `getJSON` and `setContent` speak. The names
 * are those of the editor's schema (components/desk/rich-text/). What Markdown says and this cannot, stays as source.
 */
export interface ProseDocument {
  type: 'doc'
  content: Block[]
}

/** A top-level block, or one inside a quotation, a list item, a footnote or a component. */
export type Block =
  | { type: 'paragraph'; content?: Inline[] }
  | { type: 'heading'; attrs: { level: 2 | 3 | 4 }; content?: Inline[] }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'bulletList'; attrs: { spread: boolean }; content: ListItem[] }
  | { type: 'orderedList'; attrs: { start: number; spread: boolean }; content: ListItem[] }
  | { type: 'codeBlock'; attrs: { language: string | null; meta: string | null }; content?: [TextNode] }
  | { type: 'horizontalRule' }
  | { type: 'table'; content: TableRow[] }
  | ComponentBlock
  | { type: 'footnoteDefinition'; attrs: { label: string }; content: Block[] }
  | OpaqueBlock

export interface ListItem {
  type: 'listItem'
  /** `checked` is null for an item that is no task. */
  attrs: { spread: boolean; checked: boolean | null }
  content: Block[]
}

export interface TableRow {
  type: 'tableRow'
  content: TableCell[]
}

/** The first row's cells are headers, and no others: Markdown knows nothing else. */
export interface TableCell {
  type: 'tableHeader' | 'tableCell'
  attrs: { align: 'left' | 'center' | 'right' | null }
  content: [{ type: 'paragraph'; content?: Inline[] }]
}

/**
 * A component of the paper (lib/prose/components.ts). The type says what may stand inside, as its ChildrenRule does:
 * `component` nothing, `textComponent` words, `blockComponent` blocks (also the Events of a Timeline).
 */
export type ComponentBlock =
  | { type: 'component'; attrs: ComponentAttrs }
  | { type: 'textComponent'; attrs: ComponentAttrs; content?: Inline[] }
  | { type: 'blockComponent'; attrs: ComponentAttrs; content: Block[] }

export interface ComponentAttrs {
  name: string
  attributes: AttributeSource[]
}

/** One attribute exactly as the file has it: `"words"`, `{["Year", "mm"]}`, or null for a name alone (`wide`). */
export interface AttributeSource {
  name: string
  source: string | null
}

/** What the editor does not know: shown and moved, never changed. Only at the top level of a document. */
export interface OpaqueBlock {
  type: 'opaque'
  attrs: { source: string }
}

export interface TextNode {
  type: 'text'
  text: string
  marks?: Mark[]
}

/** `softBreak` is a line's end in the source that readers see as a space. */
export type Inline =
  | TextNode
  | { type: 'hardBreak'; marks?: Mark[] }
  | { type: 'softBreak'; marks?: Mark[] }
  | { type: 'footnoteReference'; attrs: { label: string }; marks?: Mark[] }
  /** Words with HTML, a picture in a line, a reference link: shown as source, never changed. */
  | { type: 'rawInline'; attrs: { source: string }; marks?: Mark[] }

/** Marks stand in the order of the editor's schema: link, bold, italic, strike, code. */
export type Mark =
  | { type: 'link'; attrs: { href: string; title: string | null } }
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'strike' }
  | { type: 'code' }

/**
 * A body as it was opened: its source, what the editor shows of it, and which stretch of the source each top-level
 * block came from, in characters. A block that is still equal when it is saved is written as that stretch.
 */
export interface OpenedBody {
  source: string
  document: ProseDocument
  /** One for each of `document.content`. */
  spans: { start: number; end: number }[]
  /** How each of them is written where Markdown leaves a choice, so that an edited one stays alike. */
  habits?: Habits[]
}
