import type { Editor } from '@tiptap/core'
import { useId, useRef, useState } from 'react'
import { addressProblem } from '@/lib/prose/address'
import styles from './link-form.module.css'
import { Popover } from './popover'

/** The address of a link: for the words that are selected, or for the link that the caret is in. */
export function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const id = useId()
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const field = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState('')

  function leave() {
    onClose()
    editor.commands.focus()
  }

  function link() {
    const href = wholeAddress(field.current?.value ?? '')
    const wrong = addressProblem(href)
    if (wrong) {
      setProblem(wrong)
      return
    }
    const chain = editor.chain().focus()
    if (editor.state.selection.empty && !before) {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.extendMarkRange('link').setMark('link', { href }).run()
    onClose()
  }

  return (
    <Popover editor={editor} at={editor.state.selection.from} onClose={onClose}>
      {/* No form: the whole page is one, and would be sent with it. */}
      <fieldset
        className={styles.form}
        aria-label="Link"
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave()
          if (event.key !== 'Enter' || event.target !== field.current) return
          event.preventDefault()
          link()
        }}
      >
        <label htmlFor={id}>Address</label>
        <input
          id={id}
          ref={field}
          defaultValue={before}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https:// or /section/story"
          aria-invalid={problem !== '' || undefined}
          aria-describedby={`${id}-problem`}
          // biome-ignore lint/a11y/noAutofocus: the writer has just asked for this field
          autoFocus
        />
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
        <div className={styles.buttons}>
          <button type="button" className="button main" onClick={link}>
            Link
          </button>
          {before && (
            <button
              type="button"
              className="button"
              onClick={() => {
                editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
                onClose()
              }}
            >
              Remove link
            </button>
          )}
          <button type="button" className="button quiet" onClick={leave}>
            Cancel
          </button>
        </div>
      </fieldset>
    </Popover>
  )
}

/** An address as people write it: `example.org` is on the web, somebody@example.org is for mail. */
function wholeAddress(typed: string): string {
  const address = typed.trim()
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]|$)/u.test(address) ? `https://${address}` : address
}
