import { markdownLanguage } from '@codemirror/lang-markdown'
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting, syntaxTree } from '@codemirror/language'
import type { EditorState, Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { mdxSpans } from './mdx-spans'

/** What lang-markdown's parser can do and its type does not say. */
interface ConfigurableParser {
  configure(change: { remove: string[] }): Language['parser']
}

// The paper's Markdown is GFM and MDX: no HTML blocks, no indented code, and a ~ or a ^ is a sign like others. Made from
// the bare language, since `markdown()` brings in the languages of web pages, a hundred kilobytes of them.
const parser = (markdownLanguage.parser as Language['parser'] & ConfigurableParser).configure({
  remove: ['HTMLBlock', 'IndentedCode', 'Subscript', 'Superscript', 'Emoji'],
})
const mdx = new Language(defineLanguageFacet(), parser, [], 'mdx')

const look = HighlightStyle.define([
  {
    tag: [tags.heading1, tags.heading2, tags.heading3, tags.heading4, tags.heading5, tags.heading6],
    fontWeight: '700',
  },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--waiting)' },
  { tag: tags.quote, color: 'var(--quiet)' },
  { tag: tags.monospace, color: 'var(--good)' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], color: 'var(--quiet)' },
])

const marks = {
  tag: Decoration.mark({ class: 'mdx-tag' }),
  attribute: Decoration.mark({ class: 'mdx-attribute' }),
  string: Decoration.mark({ class: 'mdx-string' }),
  braces: Decoration.mark({ class: 'mdx-braces' }),
}

const mdxLook = EditorView.baseTheme({
  // What Markdown sees inside a tag (a star in a caption) is no emphasis.
  '.mdx-tag, .mdx-tag *': { color: 'var(--accent)', fontWeight: '600' },
  '.mdx-attribute, .mdx-attribute *': { color: 'var(--warning)' },
  '.mdx-string, .mdx-string *': { color: 'var(--good)', fontStyle: 'normal', fontWeight: 'inherit' },
  '.mdx-braces, .mdx-braces *': { color: 'var(--waiting)', fontStyle: 'normal' },
})

const components = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate) {
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state)
      if (update.docChanged || update.viewportChanged || parsed) this.decorations = decorate(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function decorate({ state, visibleRanges }: EditorView): DecorationSet {
  const found: Range<Decoration>[] = []
  for (const { from, to } of visibleRanges) {
    const start = emptyLineBefore(state, from)
    for (const span of mdxSpans(state.sliceDoc(start, to), (at) => isCode(state, start + at))) {
      found.push(marks[span.kind].range(start + span.from, start + span.to))
    }
  }
  return Decoration.set(found, true)
}

/** What is seen may begin in the middle of a tag; no tag runs over an empty line. */
function emptyLineBefore({ doc }: EditorState, at: number): number {
  let line = doc.lineAt(at)
  for (let looked = 0; looked < 500 && line.number > 1 && line.text.trim() !== ''; looked++)
    line = doc.line(line.number - 1)
  return line.from
}

function isCode(state: EditorState, at: number): boolean {
  for (let node: ReturnType<typeof inner> | null = inner(state, at); node; node = node.parent) {
    if (node.name === 'FencedCode' || node.name === 'InlineCode') return true
  }
  return false
}

const inner = (state: EditorState, at: number) => syntaxTree(state).resolveInner(at, 1)

/** Colours for Markdown, and for the tags, attributes and braces that Markdown does not know. */
export const mdxHighlighting: Extension = [mdx, syntaxHighlighting(look), components, mdxLook]
