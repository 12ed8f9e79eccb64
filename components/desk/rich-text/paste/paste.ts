import { Extension } from '@tiptap/core'
import { DOMSerializer, Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { cleanPaste } from './clean-paste'
import { keepCopied, ownCopy, wholeNode, withToken } from './own-clipboard'
import { pastedTree } from './pasted-tree'

export interface PasteOptions {
  /** Tells the writer, politely, what was left out. */
  say(message: string): void
}

/** What comes in by paste and drop: our own copies exactly, anything else as plain text of the story. */
export const Paste = Extension.create<PasteOptions>({
  name: 'cleanPaste',
  priority: 1000,
  addOptions: () => ({ say() {} }),
  addProseMirrorPlugins() {
    const { say } = this.options
    const { schema } = this.editor
    const toHtml = DOMSerializer.fromSchema(schema)
    let token = ''
    const pictureLeftOut = (count: number) =>
      say(
        count === 1
          ? 'The picture was left out. Put it into the paper’s media, then insert it as a Figure.'
          : `${count} pictures were left out. Put them into the paper’s media, then insert each as a Figure.`,
      )
    return [
      new Plugin({
        props: {
          transformCopied(slice) {
            token = keepCopied(slice)
            return slice
          },
          clipboardSerializer: {
            serializeFragment: (fragment: Fragment, options?: { document?: Document }) =>
              withToken(toHtml.serializeFragment(fragment, options), token),
          } as DOMSerializer,
          handlePaste(view, event) {
            const data = event.clipboardData
            if (!data || view.state.selection.$from.parent.type.spec.code) return false
            const own = ownCopy(data.getData('text/html'), schema)
            if (own) putIn(view, own)
            const files = Array.from(data.files).filter(({ type }) => type.startsWith('image/')).length
            if (own || files === 0 || data.getData('text/html') || data.getData('text/plain')) return own !== null
            pictureLeftOut(files)
            return true
          },
          handleDrop(view, event) {
            const files = event.dataTransfer?.files.length ?? 0
            if (view.dragging || files === 0) return false
            event.preventDefault()
            pictureLeftOut(files)
            return true
          },
          // What claims to come from such an editor may say in this attribute which nodes to wrap around it. Style sheets
          // would be written into each element first, and Word's own words for its lists be lost.
          transformPastedHTML: (html) =>
            html.replace(/data-pm-slice/gi, 'data-not-ours').replace(/<style\b[\s\S]*?<\/style\s*>/gi, ''),
          clipboardParser: {
            parseSlice(dom: globalThis.Node) {
              const { blocks, pictures } = cleanPaste(pastedTree(dom))
              if (pictures > 0) pictureLeftOut(pictures)
              return new Slice(Fragment.fromArray(blocks.map((block) => schema.nodeFromJSON(block))), 0, 0)
            },
          } as never,
          transformPasted: (slice, view) => fitting(slice, view.state),
        },
      }),
    ]
  },
})

function putIn(view: EditorView, slice: Slice): void {
  const { tr } = view.state
  const fit = fitting(slice, view.state)
  const whole = wholeNode(fit)?.firstChild
  if (whole && !whole.isText) tr.replaceSelectionWith(whole)
  else tr.replaceSelection(fit)
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
}

/** Where only words may stand (a table's cell, a pull quote), blocks give their words. */
function fitting(slice: Slice, { selection }: EditorState): Slice {
  const { $from } = selection
  const holder = $from.depth > 1 ? $from.node(-1).type.name : ''
  const wordsOnly = /^table(Cell|Header)$/.test(holder) || $from.parent.type.name === 'textComponent'
  if (!wordsOnly || slice.content.childCount === 0 || slice.content.firstChild?.isInline) return slice
  const words: Node[] = []
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true
    if (words.length > 0 && node.content.size > 0) words.push(node.type.schema.text(' '))
    words.push(...node.content.content)
    return false
  })
  return new Slice(Fragment.fromArray(words), 0, 0)
}
