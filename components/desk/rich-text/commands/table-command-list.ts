import type { Command as Step } from '@tiptap/pm/state'
import {
  addColumn,
  addRow,
  alignColumn,
  alignHere,
  cellPlace,
  removeColumn,
  removeRow,
  removeTable,
} from '../table-commands'
import { type EditorCommand, step } from './editor-command'

const tableCommand = (id: string, name: string, key: string, sign: string, command: Step): EditorCommand => ({
  id,
  name,
  key,
  sign,
  group: 'Table',
  run: step(command),
  isPossible: (state) => cellPlace(state) !== undefined,
})

/** What is done to the table around the caret. */
export const tableCommands: EditorCommand[] = [
  tableCommand('row-below', 'Row below', 'Mod-Enter', 'Row ↓', addRow(1)),
  tableCommand('row-above', 'Row above', 'Mod-Shift-Enter', 'Row ↑', addRow(0)),
  tableCommand('column-after', 'Column after', 'Mod-Alt-ArrowRight', 'Col →', addColumn(1)),
  tableCommand('column-before', 'Column before', 'Mod-Alt-ArrowLeft', 'Col ←', addColumn(0)),
  tableCommand('remove-row', 'Remove row', 'Alt-Shift-r', 'Row ✕', removeRow),
  tableCommand('remove-column', 'Remove column', 'Alt-Shift-k', 'Col ✕', removeColumn),
  {
    ...tableCommand('align-left', 'Align column left', 'Mod-Shift-l', '⇤', alignColumn('left')),
    isActive: (state) => alignHere(state) === 'left',
  },
  {
    ...tableCommand('align-center', 'Centre column', 'Mod-Shift-e', '⇹', alignColumn('center')),
    isActive: (state) => alignHere(state) === 'center',
  },
  {
    ...tableCommand('align-right', 'Align column right', 'Mod-Shift-r', '⇥', alignColumn('right')),
    isActive: (state) => alignHere(state) === 'right',
  },
  tableCommand('remove-table', 'Remove table', 'Alt-Shift-Delete', 'Table ✕', removeTable),
]
