import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { type Ref, type RefObject, useImperativeHandle } from 'react'
import type { OpenedBody, ProseDocument } from '@/lib/prose/document/document'
import { blocksAsWritten } from '@/lib/prose/document/normalize-document'
import { printDocument } from '@/lib/prose/document/print-document'
import type { BodyHandle } from '../body-handle'
import { adoptDocument } from './adopt'
import { paragraphPlace } from './paragraph-text'

/** What the editing page may ask of the rich editor; before there is one, it answers with what was opened. */
export function useBodyHandle(
  ref: Ref<BodyHandle>,
  editor: Editor | null,
  opened: RefObject<OpenedBody>,
  paragraph: RefObject<string>,
): void {
  useImperativeHandle(ref, (): BodyHandle => {
    const now = () => (editor?.getJSON() ?? opened.current.document) as ProseDocument
    return {
      source: () => printDocument(now(), opened.current),
      // A copy: ProseMirror's attributes have no prototype, and such objects do not travel to the server.
      document: () => structuredClone(now()),
      adopt(body) {
        opened.current = body
        if (!editor) return
        const wanted = editor.schema.nodeFromJSON(withLine(body.document))
        const written = (doc: Node) => blocksAsWritten(doc.toJSON() as ProseDocument)
        editor.view.dispatch(adoptDocument(editor.state, wanted, written))
      },
      paragraph: () => paragraph.current,
      goTo(wanted) {
        const at = editor ? paragraphPlace(editor.state.doc, wanted) : undefined
        if (!editor || at === undefined) return false
        const { tr, doc } = editor.state
        editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at + 1))).scrollIntoView())
        editor.view.focus()
        return true
      },
      focus: () => editor?.commands.focus(),
    }
  }, [editor, opened, paragraph])
}

/** A text without a block has no place for the caret. */
export function withLine(document: ProseDocument): ProseDocument {
  return document.content.length > 0 ? document : { ...document, content: [{ type: 'paragraph' }] }
}
