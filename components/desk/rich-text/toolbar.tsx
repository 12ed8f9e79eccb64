import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { type KeyboardEvent, type Ref, useCallback, useState, useSyncExternalStore } from 'react'
import type { CommandGroup, EditorCommand, Surroundings } from './commands/editor-command'
import { isMac, keyName } from './key-name'
import { cellPlace } from './table-commands'
import styles from './toolbar.module.css'

interface ToolbarProps {
  editor: Editor
  commands: readonly EditorCommand[]
  surroundings: Surroundings
  ref: Ref<HTMLDivElement>
}

/** The commands that are worth a button. It is drawn anew only when a button changes, not at every key. */
export function Toolbar({ editor, commands, surroundings, ref }: ToolbarProps) {
  const listen = useCallback(
    (changed: () => void) => {
      editor.on('transaction', changed)
      return () => {
        editor.off('transaction', changed)
      }
    },
    [editor],
  )
  const look = () => lookOf(editor.state, commands)
  const active = useSyncExternalStore(listen, look, look).split(' ')
  const inTable = active.includes('in-table')
  const [reached, setReached] = useState('bold')
  // What a cell cannot hold makes room for what a table needs, so that the text below never moves.
  const groups: CommandGroup[] = inTable
    ? ['Words', 'Table', 'Move', 'Help']
    : ['Words', 'Blocks', 'Insert', 'Move', 'Help']
  const shown = commands.filter(({ sign, group }) => sign && groups.includes(group))
  const pressed = new Set(active)
  const onMac = isMac()
  // A button that went with its group (in a table) leaves the first one to be reached.
  const reachable = shown.some(({ id }) => id === reached) ? reached : shown[0]?.id

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') editor.commands.focus()
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const steps: Record<string, number> = {
      ArrowRight: rtl ? -1 : 1,
      ArrowLeft: rtl ? 1 : -1,
      Home: -Infinity,
      End: Infinity,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = Array.from(event.currentTarget.querySelectorAll('button'))
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = Number.isFinite(step)
      ? (here + step + buttons.length) % buttons.length
      : step < 0
        ? 0
        : buttons.length - 1
    buttons[next]?.focus()
  }

  const buttons = shown.map((command, index) => (
    <button
      key={command.id}
      type="button"
      className={`${styles[command.id] ?? ''} ${index > 0 && shown[index - 1]?.group !== command.group ? styles.first : ''}`}
      aria-label={spokenName(command)}
      title={`${command.name} (${keyName(command.key, onMac)})`}
      aria-pressed={command.isActive ? pressed.has(command.id) : undefined}
      tabIndex={command.id === reachable ? 0 : -1}
      onFocus={() => setReached(command.id)}
      // The selection in the text must outlive the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (command.id !== 'help' && command.id !== 'source') editor.commands.focus()
        command.run(editor, surroundings)
      }}
    >
      {command.sign}
    </button>
  ))
  return (
    <div
      className={styles.toolbar}
      role="toolbar"
      aria-label="Text"
      aria-orientation="horizontal"
      onKeyDown={onKeyDown}
      ref={ref}
    >
      {buttons}
    </div>
  )
}

/** What is said must hold what is seen, so that a button is also found by its sign. */
function spokenName({ name, sign = '' }: EditorCommand): string {
  return /[\p{L}\p{N}]{2}|\d/u.test(sign) && !name.includes(sign) ? `${name}, ${sign}` : name
}

/** What the toolbar shows, in one text: as long as it is equal there is nothing to draw. */
function lookOf(state: EditorState, commands: readonly EditorCommand[]): string {
  const active = commands.flatMap(({ id, sign, isActive }) => (sign && isActive?.(state) ? id : []))
  return [...active, cellPlace(state) ? 'in-table' : ''].join(' ')
}
