import { Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** What stands after the `/` of an otherwise empty paragraph, and where the paragraph's words begin. */
export interface Slash {
  query: string
  from: number
  to: number
}

export interface SlashOptions {
  /** The writer began, went on with or left a `/`. */
  onChange(slash: Slash | null): void
  /** Keys that the open menu may want; true when it took one. */
  onKey(event: KeyboardEvent): boolean
}

/** Watches for `/` at the beginning of an empty paragraph. */
export const SlashWatch = Extension.create<SlashOptions>({
  name: 'slash',
  priority: 2000,
  addOptions: () => ({ onChange() {}, onKey: () => false }),
  addProseMirrorPlugins() {
    const { onChange, onKey } = this.options
    let shown: Slash | null = null
    let dismissed = false
    const show = (slash: Slash | null) => {
      shown = slash
      onChange(slash)
    }
    return [
      new Plugin({
        props: {
          handleKeyDown(_, event) {
            if (!shown || event.isComposing) return false
            if (event.key !== 'Escape') return onKey(event)
            dismissed = true
            show(null)
            return true
          },
        },
        view: () => ({
          update(view: EditorView, before: EditorState) {
            const next = slashIn(view.state)
            if (!next) dismissed = false
            if (dismissed || next?.query === shown?.query) return
            // Going back to a paragraph that begins so opens nothing: only typing does.
            if (shown || before.doc !== view.state.doc) show(next)
          },
        }),
      }),
    ]
  },
})

function slashIn({ selection }: EditorState): Slash | null {
  const { $from, empty } = selection
  const { parent } = $from
  if (!empty || parent.type.name !== 'paragraph' || parent.content.size > 25) return null
  const query = /^\/([\p{L}\p{N} ]*)$/u.exec(parent.textContent)?.[1]
  if (query === undefined || parent.childCount !== 1 || $from.parentOffset !== parent.content.size) return null
  return { query, from: $from.start(), to: $from.end() }
}
