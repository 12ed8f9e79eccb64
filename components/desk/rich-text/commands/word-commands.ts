import type { EditorState } from '@tiptap/pm/state'
import type { EditorCommand } from './editor-command'

const isMark = (name: string) => (state: EditorState) => {
  const { from, $from, to, empty } = state.selection
  const type = state.schema.marks[name]
  if (!type) return false
  return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type)
}

/** What is done to words. */
export const wordCommands: EditorCommand[] = [
  {
    id: 'bold',
    name: 'Bold',
    group: 'Words',
    key: 'Mod-b',
    sign: 'B',
    run: (editor) => editor.commands.toggleMark('bold'),
    isActive: isMark('bold'),
  },
  {
    id: 'italic',
    name: 'Italic',
    group: 'Words',
    key: 'Mod-i',
    sign: 'I',
    run: (editor) => editor.commands.toggleMark('italic'),
    isActive: isMark('italic'),
  },
  {
    id: 'strike',
    name: 'Struck out',
    group: 'Words',
    key: 'Mod-Shift-x',
    sign: 'S',
    run: (editor) => editor.commands.toggleMark('strike'),
    isActive: isMark('strike'),
  },
  {
    id: 'code',
    name: 'Code in a line',
    group: 'Words',
    key: 'Mod-e',
    sign: '‹›',
    run: (editor) => editor.commands.toggleMark('code'),
    isActive: isMark('code'),
  },
  {
    id: 'link',
    name: 'Link',
    group: 'Words',
    key: 'Mod-k',
    sign: 'Link',
    run: (_, { openLink }) => openLink(),
    isActive: isMark('link'),
  },
]
