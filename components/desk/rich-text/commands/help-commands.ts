import type { EditorCommand } from './editor-command'

/** Taking back, and finding out. */
export const helpCommands: EditorCommand[] = [
  { id: 'undo', name: 'Undo', group: 'Help', key: 'Mod-z', sign: '↶', run: (editor) => editor.commands.undo() },
  { id: 'redo', name: 'Redo', group: 'Help', key: 'Mod-Shift-z', sign: '↷', run: (editor) => editor.commands.redo() },
  {
    id: 'house-style',
    name: 'House style: what is meant here',
    group: 'Help',
    key: 'Alt-Enter',
    run: (_, { openHouseStyle }) => openHouseStyle(),
  },
  {
    id: 'toolbar',
    name: 'To the toolbar; Escape leads back',
    group: 'Help',
    key: 'Alt-F10',
    run: (_, { goToToolbar }) => goToToolbar(),
  },
  {
    id: 'source',
    name: 'Source view',
    group: 'Help',
    key: 'Mod-Alt-m',
    sign: 'Source',
    run: (_, { openSource }) => openSource(),
  },
  {
    id: 'help',
    name: 'These keys',
    group: 'Help',
    key: 'Mod-/',
    sign: '?',
    run: (_, { openHelp }) => openHelp(),
  },
]
