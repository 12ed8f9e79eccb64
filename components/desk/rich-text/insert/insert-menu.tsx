import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type RefObject, useEffect, useId, useMemo, useState } from 'react'
import { paragraphBelow } from '../block-commands'
import type { EditorCommand, Surroundings } from '../commands/editor-command'
import { isMac, keyName } from '../key-name'
import { Popover } from '../popover'
import styles from './insert-menu.module.css'
import { matchingCommands } from './matching-commands'

interface InsertMenuProps {
  editor: Editor
  commands: readonly EditorCommand[]
  surroundings: Surroundings
  /** What was typed after `/`; null when the list was opened by its button and has a field of its own. */
  query: string | null
  at: number
  /** Where the editor's keys go while this is open. */
  keys: RefObject<(event: KeyboardEvent) => boolean>
  onClose: () => void
}

/** Everything that can be put in, with a filter. */
export function InsertMenu({ editor, commands, surroundings, query, at, keys, onClose }: InsertMenuProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [reached, setReached] = useState(0)
  const possible = useMemo(
    () => commands.filter(({ about, isPossible }) => about && (!isPossible || isPossible(editor.state))),
    [commands, editor],
  )
  const entries = matchingCommands(possible, query ?? typed)
  const current = Math.min(reached, entries.length - 1)
  const option = (command: EditorCommand | undefined) => (command ? `${id}-${command.id}` : undefined)
  const onMac = isMac()

  function put(command: EditorCommand | undefined) {
    if (!command) return
    onClose()
    const { state, view } = editor
    if (query === null) {
      const block = state.doc.resolve(Math.min(at, state.doc.content.size))
      const caret = TextSelection.near(block, 1)
      view.dispatch(state.tr.setSelection(caret))
      const { $from } = editor.state.selection
      const empty = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
      if (!empty && command.group !== 'Insert') paragraphBelow(editor.state, view.dispatch)
    } else {
      const { $from } = state.selection
      view.dispatch(state.tr.delete($from.start(), $from.end()))
    }
    view.focus()
    command.run(editor, surroundings)
  }

  function onKey(event: Pick<KeyboardEvent, 'key' | 'preventDefault' | 'shiftKey'>): boolean {
    if (entries.length === 0 && event.key !== 'Escape') {
      // In the filter the key would send the page's form.
      if (query === null && event.key === 'Enter') event.preventDefault()
      return false
    }
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        setReached((current + (event.key === 'ArrowDown' ? 1 : -1) + entries.length) % entries.length)
        break
      case 'Enter':
      case 'Tab':
        put(entries[current])
        break
      case 'Escape':
        onClose()
        editor.commands.focus()
        break
      default:
        return false
    }
    event.preventDefault()
    return true
  }
  keys.current = onKey

  const active = option(entries[current])
  useEffect(() => {
    document.getElementById(active ?? '')?.scrollIntoView({ block: 'nearest' })
    if (query === null) return
    const { dom } = editor.view
    dom.setAttribute('aria-controls', id)
    if (active) dom.setAttribute('aria-activedescendant', active)
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [active, query, editor, id])

  if (query !== null && entries.length === 0) return null
  return (
    <Popover editor={editor} at={at} onClose={onClose}>
      {query === null && (
        <input
          className={styles.filter}
          role="combobox"
          aria-label="Insert"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={active}
          aria-autocomplete="list"
          placeholder="Heading, table, figure…"
          value={typed}
          // biome-ignore lint/a11y/noAutofocus: the writer has just asked for this field
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value)
            setReached(0)
          }}
          onKeyDown={onKey}
        />
      )}
      <div className={styles.list} role="listbox" id={id} aria-label="What to insert">
        {entries.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken where the focus is, in the text or the filter
          <div
            key={command.id}
            id={option(command)}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onMouseMove={() => setReached(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => put(command)}
          >
            <b>{command.name}</b>
            <kbd>{keyName(command.key, onMac)}</kbd>
            <small>{command.about}</small>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className={styles.none}>Nothing is called so.</p>}
    </Popover>
  )
}
