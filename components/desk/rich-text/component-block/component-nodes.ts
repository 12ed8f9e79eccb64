import { Node } from '@tiptap/core'
import type { ComponentForm } from '@/lib/prose/component-forms'
import { ComponentView } from './component-view'

/** What a component's block needs to know about the paper. */
export interface ComponentOptions {
  forms: readonly ComponentForm[]
  pictures: readonly string[]
  /** How the paper prints a moment, as `23 November 2026, 14:20 GMT`. */
  moment: (at: string) => string
}

const shared = {
  group: 'block',
  isolating: true,
  defining: true,
  selectable: true,
  addOptions: (): ComponentOptions => ({ forms: [], pictures: [], moment: (at) => at }),
  addAttributes: () => ({ name: { default: '', rendered: false }, attributes: { default: [], rendered: false } }),
}

// No parseHTML: what comes as HTML can never become a component, whatever it claims to be.

/** A component without text inside: Figure, Embed, Chart. */
export const Component = Node.create<ComponentOptions>({
  ...shared,
  name: 'component',
  atom: true,
  renderHTML: ({ node }) => ['p', {}, `[${node.attrs.name}]`],
  renderText: ({ node }) => `[${node.attrs.name}]`,
  addNodeView() {
    return (props) => new ComponentView(props, this.options)
  },
})

/** A component around words: PullQuote. */
export const TextComponent = Node.create<ComponentOptions>({
  ...shared,
  name: 'textComponent',
  content: 'inline*',
  renderHTML: () => ['p', {}, 0],
  addNodeView() {
    return (props) => new ComponentView(props, this.options)
  },
  addKeyboardShortcuts() {
    return {
      // A quotation is one sentence: the key leaves it at its end and breaks the line within it.
      Enter: () => {
        const { $from, empty } = this.editor.state.selection
        if ($from.parent.type.name !== this.name) return false
        if (!empty || $from.parentOffset < $from.parent.content.size) return this.editor.commands.setHardBreak()
        const after = $from.after()
        return this.editor
          .chain()
          .insertContentAt(after, { type: 'paragraph' })
          .setTextSelection(after + 1)
          .run()
      },
    }
  },
})

/** A component around blocks: Factbox, Update, Timeline with its Events. */
export const BlockComponent = Node.create<ComponentOptions>({
  ...shared,
  name: 'blockComponent',
  content: 'block+',
  renderHTML: () => ['div', {}, 0],
  addNodeView() {
    return (props) => new ComponentView(props, this.options)
  },
})
