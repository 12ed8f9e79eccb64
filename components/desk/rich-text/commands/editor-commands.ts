import type { ComponentForm } from '@/lib/prose/component-forms'
import { componentCommands } from '../component-block/component-commands'
import type { EditorCommand } from './editor-command'
import { helpCommands } from './help-commands'
import { insertCommand, insertCommands } from './insert-commands'
import { kindCommands } from './kind-commands'
import { moveCommands } from './move-commands'
import { tableCommands } from './table-command-list'
import { wordCommands } from './word-commands'

/** All commands of the editor, in the order of toolbar, menu and help. */
export function editorCommands(forms: readonly ComponentForm[]): EditorCommand[] {
  return [
    ...wordCommands,
    ...kindCommands,
    insertCommand,
    ...insertCommands,
    ...componentCommands(forms),
    ...tableCommands,
    ...moveCommands,
    ...helpCommands,
  ]
}
