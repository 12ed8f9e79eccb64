import type { Editor } from '@tiptap/core'
import type { EditorState, Command as Step } from '@tiptap/pm/state'

/** Where a command is listed in the help. */
export type CommandGroup = 'Words' | 'Blocks' | 'Insert' | 'Table' | 'Move' | 'Help'

/** What the editor's surroundings do for a command: forms and lists are theirs. False where there is nothing to show. */
export interface Surroundings {
  openLink(): boolean
  openMenu(): boolean
  openHelp(): boolean
  openSource(): boolean
  openHouseStyle(): boolean
  goToToolbar(): boolean
}

/** One thing that a writer can ask for. Toolbar, `/` menu, keys and help are all made from the list of these. */
export interface EditorCommand {
  id: string
  name: string
  group: CommandGroup
  /** As ProseMirror writes keys: `Mod-Alt-2`, where Mod is Ctrl or Command. */
  key: string
  /** The sign on its button, if it stands in the toolbar. */
  sign?: string
  /** What the `/` menu says about it, if it is listed there. */
  about?: string
  /** What one may also type in the menu to find it. */
  also?: string
  run(editor: Editor, surroundings: Surroundings): boolean
  isActive?(state: EditorState): boolean
  isPossible?(state: EditorState): boolean
}

/** Runs a step of ProseMirror's as a command. */
export const step =
  (command: Step) =>
  (editor: Editor): boolean =>
    command(editor.state, editor.view.dispatch, editor.view)

/** Whether such a step can be taken at the caret. */
export const possible = (command: Step) => (state: EditorState) => command(state)

/** Whether the caret is within a block of this kind; of nested lists the innermost counts. */
export const isWithin = (name: string, level?: number) => (state: EditorState) => {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === name) return level === undefined || node.attrs.level === level
    if (level === undefined && /List$/.test(node.type.name) && /List$/.test(name)) return false
  }
  return false
}
