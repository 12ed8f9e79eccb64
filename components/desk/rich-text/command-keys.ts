import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorCommand, Surroundings } from './commands/editor-command'
import { editComponent } from './component-block/component-commands'

export interface CommandKeysOptions {
  commands: readonly EditorCommand[]
  surroundings: Surroundings | null
  say(message: string): void
}

/** Binds every command to its key. Where two share one, the first that is possible at the caret has it. */
export const CommandKeys = Extension.create<CommandKeysOptions>({
  name: 'commandKeys',
  priority: 1500,
  addOptions: () => ({ commands: [], surroundings: null, say() {} }),
  addKeyboardShortcuts() {
    const { commands, surroundings } = this.options
    const keys: Record<string, (props: { editor: Editor }) => boolean> = {
      // Enter on a selected component is about its form; elsewhere it is about the text.
      Enter: ({ editor }) => editor.state.selection instanceof NodeSelection && editComponent(editor),
    }
    for (const { key, run, isPossible } of commands) {
      const before = keys[key]
      keys[key] = (props) => {
        if (before?.(props)) return true
        if (!surroundings || (isPossible && !isPossible(props.editor.state))) return false
        return run(props.editor, surroundings)
      }
    }
    return keys
  },
  addProseMirrorPlugins() {
    const { say } = this.options
    return [
      new Plugin({
        props: {
          // A letter typed by mistake must not take the place of a whole block.
          handleTextInput({ state: { selection } }) {
            if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false
            say('A whole block is selected. Delete removes it; an arrow key leads back into the text.')
            return true
          },
          handleClick: (view, _, event) => clickBelow(view, event),
          handleDOMEvents: {
            keydown(view, event) {
              if (!view.composing && event.keyCode !== 229) readSelection(view)
              return false
            },
          },
        },
      }),
    ]
  },
})

/**
 * Browsers tell late where the caret has gone to. On a busy machine the next key may come first, and would split the
 * paragraph that the caret has left.
 */
function readSelection(view: EditorView): void {
  const { domObserver } = view as unknown as { domObserver?: { flush?: () => void } }
  domObserver?.flush?.()
}

/** A click below the last block goes on writing: after the story, and before its footnotes. */
function clickBelow(view: EditorView, { clientY }: MouseEvent): boolean {
  const { state } = view
  const last = view.dom.lastElementChild
  if (!last || clientY <= last.getBoundingClientRect().bottom) return false
  let at = state.doc.content.size
  let index = state.doc.childCount - 1
  while (index > 0 && state.doc.child(index).type.name === 'footnoteDefinition') at -= state.doc.child(index--).nodeSize
  const before = state.doc.child(index)
  const paragraph = state.schema.nodes.paragraph?.create()
  if (!paragraph) return false
  const { tr } = state
  if (before.type.name === 'paragraph') tr.setSelection(TextSelection.create(tr.doc, at - 1))
  else tr.insert(at, paragraph).setSelection(TextSelection.create(tr.doc, at + 1))
  view.dispatch(tr.scrollIntoView())
  return true
}
