import { type AnyExtension, textblockTypeInputRule } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import { BlockComponent, Component, type ComponentOptions, TextComponent } from './component-block/component-nodes'
import { Link } from './schema/link'
import { BulletList, ListItem, OrderedList } from './schema/lists'
import { FootnoteDefinition, FootnoteReference, Opaque, RawInline, SoftBreak } from './schema/pieces'
import { Table, TableCell, TableHeader, TableRow } from './schema/table'
import { cellPlace } from './table-commands'

/** The schema of lib/prose/document/document.ts, with Markdown's shortcuts and undo. Marks stand in their order there. */
export function schemaExtensions(components: ComponentOptions): AnyExtension[] {
  return [
    Document.extend({ content: '(block | opaque)+' }),
    Paragraph,
    Text,
    Link,
    Bold,
    Italic,
    Strike,
    // In Markdown a link or bold words may hold code.
    Code.extend({ excludes: '' }),
    Heading.configure({ levels: [2, 3, 4] }).extend({
      addInputRules() {
        const { type } = this
        // A single # is the headline's, which is written elsewhere.
        return [/^#{1,2}\s$/, /^###\s$/].map((find, index) =>
          textblockTypeInputRule({ find, type, getAttributes: { level: index + 2 } }),
        )
      },
      addKeyboardShortcuts: () => ({}),
    }),
    Blockquote,
    BulletList,
    OrderedList,
    ListItem,
    CodeBlock.extend({
      addAttributes: () => ({
        language: { default: null, rendered: false },
        meta: { default: null, rendered: false },
      }),
      renderHTML: ({ node }) => ['pre', { 'data-language': node.attrs.language }, ['code', {}, 0]],
      // The original takes what a code editor puts on the clipboard as code; a paste brings none in.
      addProseMirrorPlugins: () => [],
    }),
    HorizontalRule,
    HardBreak.extend({
      addKeyboardShortcuts() {
        return {
          'Shift-Enter': () => {
            const { parent } = this.editor.state.selection.$from
            // A heading and a table's cell have one line in Markdown.
            if (parent.type.name === 'heading') return this.editor.commands.splitBlock()
            return cellPlace(this.editor.state) !== undefined || this.editor.commands.setHardBreak()
          },
        }
      },
    }),
    SoftBreak,
    Table,
    TableRow,
    TableHeader,
    TableCell,
    FootnoteReference,
    FootnoteDefinition,
    RawInline,
    Opaque,
    Component.configure(components),
    TextComponent.configure(components),
    BlockComponent.configure(components),
    UndoRedo,
    Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
    Gapcursor,
  ]
}
