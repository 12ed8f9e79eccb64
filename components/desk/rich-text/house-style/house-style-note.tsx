import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import { Popover } from '../popover'
import { type Finding, findingAt } from './house-style'
import styles from './house-style.module.css'

interface HouseStyleNoteProps {
  editor: Editor
  finding: Finding
  /** Opened by a key: the focus goes to the replacement. */
  focus: boolean
  onClose: () => void
  say: (message: string, quiet?: boolean) => void
}

/** What the house style says about some words, and the replacement at one click. */
export function HouseStyleNote({ editor, finding, focus, onClose, say }: HouseStyleNoteProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  const { message, suggestion } = finding.rule
  useEffect(() => {
    if (focus) box.current?.querySelector('button')?.focus()
    else say(`House style: ${message}`, true)
  }, [focus, message, say])
  // Writing on may move or mend the words.
  useEffect(() => {
    const onUpdate = () => onClose()
    editor.on('update', onUpdate)
    return () => {
      editor.off('update', onUpdate)
    }
  }, [editor, onClose])

  function replace() {
    const now = findingAt(editor.state, finding.from) ?? finding
    const marks = editor.state.doc.resolve(now.from + 1).marks()
    const { tr, schema } = editor.state
    const words = suggestion ? schema.text(suggestion, marks) : null
    editor.view.dispatch(words ? tr.replaceWith(now.from, now.to, words) : tr.delete(now.from, now.to))
    onClose()
    editor.commands.focus()
    say(suggestion ? `Replaced by “${suggestion}”.` : 'Taken out.', true)
  }

  return (
    <Popover editor={editor} at={finding.from} onClose={onClose}>
      <fieldset
        ref={box}
        className={styles.note}
        aria-label="House style"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          onClose()
          editor.commands.focus()
        }}
      >
        <p>{message}</p>
        <div className={styles.buttons}>
          {suggestion !== undefined && (
            <button type="button" className="button main" onClick={replace}>
              {suggestion === '' ? 'Take out' : `Write “${suggestion}”`}
            </button>
          )}
          <button type="button" className="button quiet" onClick={onClose}>
            Leave it
          </button>
        </div>
      </fieldset>
    </Popover>
  )
}
