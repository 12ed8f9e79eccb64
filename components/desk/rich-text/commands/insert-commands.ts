import { insertBlock } from '../block-commands'
import { insertFootnote } from '../footnote-commands'
import { insertTable } from '../table-commands'
import { type EditorCommand, isWithin, possible, step } from './editor-command'

/** Opens the list of everything that can be put in; it is no entry of that list. */
export const insertCommand: EditorCommand = {
  id: 'insert',
  name: 'Insert',
  group: 'Insert',
  key: 'Alt-Shift-i',
  sign: '+ Insert',
  run: (_, { openMenu }) => openMenu(),
}

/** What is put in and is no component. */
export const insertCommands: EditorCommand[] = [
  {
    id: 'footnote',
    name: 'Footnote',
    group: 'Insert',
    key: 'Alt-Shift-f',
    sign: 'Footnote',
    about: 'A mark here, its text at the end.',
    also: 'reference',
    run: step(insertFootnote),
    isPossible: possible(insertFootnote),
  },
  {
    id: 'table',
    name: 'Table',
    group: 'Insert',
    key: 'Alt-Shift-t',
    sign: 'Table',
    about: 'Rows and columns.',
    also: 'grid',
    run: step(insertTable),
    isPossible: possible(insertTable),
  },
  {
    id: 'rule',
    name: 'Line across',
    group: 'Insert',
    key: 'Alt-Shift-h',
    about: 'A pause between two parts.',
    also: 'hr horizontal rule break',
    run: step(insertBlock((state) => state.schema.nodes.horizontalRule?.create())),
  },
  {
    id: 'code-block',
    name: 'Code',
    group: 'Insert',
    key: 'Alt-Shift-c',
    about: 'Text that keeps its spaces and lines.',
    also: 'pre program',
    run: (editor) => editor.commands.toggleNode('codeBlock', 'paragraph'),
    isActive: isWithin('codeBlock'),
  },
]
