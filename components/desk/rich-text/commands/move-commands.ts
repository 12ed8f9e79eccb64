import { deleteBlock, duplicateBlock, moveBlock, paragraphBelow, selectBlock } from '../block-commands'
import { editComponent } from '../component-block/component-commands'
import { followFootnote } from '../footnote-commands'
import { type EditorCommand, possible, step } from './editor-command'

/** What is done to whole blocks, and ways through the text. */
export const moveCommands: EditorCommand[] = [
  {
    id: 'move-up',
    name: 'Move block up',
    group: 'Move',
    key: 'Alt-Shift-ArrowUp',
    sign: '↑',
    run: step(moveBlock(-1)),
    isPossible: possible(moveBlock(-1)),
  },
  {
    id: 'move-down',
    name: 'Move block down',
    group: 'Move',
    key: 'Alt-Shift-ArrowDown',
    sign: '↓',
    run: step(moveBlock(1)),
    isPossible: possible(moveBlock(1)),
  },
  { id: 'duplicate', name: 'Duplicate block', group: 'Move', key: 'Mod-Shift-d', run: step(duplicateBlock) },
  { id: 'delete', name: 'Delete block', group: 'Move', key: 'Mod-Shift-Backspace', run: step(deleteBlock) },
  { id: 'select', name: 'Select the whole block', group: 'Move', key: 'Escape', run: step(selectBlock) },
  { id: 'below', name: 'New paragraph below the block', group: 'Move', key: 'Mod-Enter', run: step(paragraphBelow) },
  { id: 'details', name: 'Edit a component’s details', group: 'Move', key: 'F2', run: editComponent },
  {
    id: 'follow',
    name: 'To the footnote and back',
    group: 'Move',
    key: 'Alt-Shift-ArrowRight',
    run: step(followFootnote),
  },
]
