'use client'
// In the browser: a note points to the paragraph that the writer is in, and is settled without leaving the text.

import { type FormEvent, useId, useRef, useState } from 'react'
import type { Note } from '@/lib/article/review'
import type { DeskClock } from '../acts'
import type { Permitted, ReviewStanding, WorkflowActs } from './acts'
import styles from './notes-panel.module.css'
import { printedTime } from './publish-plan'
import { useAct } from './use-act'

export interface NotesPanelProps {
  id: string
  notes: Note[]
  withheld: number
  may: Permitted
  clock: DeskClock
  /** The beginning of the paragraph in which the cursor stands; null when it stands in none. */
  paragraph: () => string | null
  /** Leads to the paragraph that begins so; false when there is none any more. */
  goTo: (paragraph: string) => boolean
  acts: Pick<WorkflowActs, 'addNote' | 'resolveNote' | 'reopenNote'>
  /** The newer standing, and what was done, for the live region of the editing page. */
  changed: (standing: ReviewStanding, what: string) => void
}

/** The notes on an article: for the desk, never for the reader. Open ones first. */
export function NotesPanel({ id, notes, withheld, may, clock, paragraph, goTo, acts, changed }: NotesPanelProps) {
  const { pending, refusal, run } = useAct()
  const [text, setText] = useState('')
  // Undefined until somebody begins a note; null for one on the whole article.
  const [pointed, setPointed] = useState<string | null | undefined>()
  const writing = useRef<HTMLTextAreaElement>(null)
  const [lost, setLost] = useState<string | null>(null)
  const box = useId()
  const open = notes.filter((note) => !note.resolved)
  const ordered = [...open, ...notes.filter((note) => note.resolved)]

  function add(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '') return
    run(
      () => acts.addNote({ id, text, ...(pointed ? { paragraph: pointed } : {}) }),
      ({ standing }) => {
        setText('')
        setPointed(undefined)
        changed(standing, 'Note added')
      },
    )
  }
  function onTheWhole() {
    setPointed(null)
    writing.current?.focus()
  }
  function settle(note: Note) {
    const act = note.resolved ? acts.reopenNote : acts.resolveNote
    run(
      () => act({ id, note: note.id }),
      ({ standing }) => changed(standing, note.resolved ? 'Note reopened' : 'Note resolved'),
    )
  }

  return (
    <section className={styles.notes} aria-labelledby={`${box}-title`}>
      <h2 id={`${box}-title`}>Notes{open.length > 0 ? ` (${open.length} open)` : ''}</h2>
      {withheld > 0 ? (
        <p className={styles.quiet}>This story is held: what others noted is for its writers and the editors.</p>
      ) : (
        notes.length === 0 && <p className={styles.quiet}>No notes. Readers never see them.</p>
      )}
      <ul>
        {ordered.map((note) => (
          <li key={note.id} className={note.resolved ? styles.resolved : undefined}>
            <p className={styles.text}>{note.text}</p>
            {note.paragraph && (
              <button
                type="button"
                className={styles.link}
                onClick={() => setLost(goTo(note.paragraph ?? '') ? null : note.id)}
              >
                “{note.paragraph}”
              </button>
            )}
            {lost === note.id && <p role="alert">This paragraph is no longer in the text.</p>}
            <p className={styles.quiet}>
              {note.by}, <time dateTime={note.at}>{printedTime(Date.parse(note.at), clock)}</time>
              {note.resolved &&
                `. Resolved by ${note.resolved.by}, ${printedTime(Date.parse(note.resolved.at), clock)}`}
            </p>
            {may.includes('note') && (
              <button
                type="button"
                className={styles.link}
                disabled={pending}
                aria-label={`${note.resolved ? 'Reopen' : 'Resolve'}: ${note.text.slice(0, 60)}`}
                onClick={() => settle(note)}
              >
                {note.resolved ? 'Reopen' : 'Resolve'}
              </button>
            )}
          </li>
        ))}
      </ul>
      {may.includes('note') && (
        <form onSubmit={add}>
          <label htmlFor={box}>New note</label>
          <textarea
            ref={writing}
            id={box}
            rows={2}
            maxLength={5000}
            value={text}
            // The cursor leaves the text for the box, so the paragraph is asked for as it arrives.
            onFocus={() => setPointed((last) => (last === null ? null : (paragraph() ?? last)))}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
            }}
          />
          {pointed && (
            <p className={styles.quiet}>
              On “{pointed.slice(0, 60)}”{' '}
              <button type="button" className={styles.link} onClick={onTheWhole}>
                On the whole article instead
              </button>
            </p>
          )}
          {refusal && (
            <p className={styles.refusal} role="alert">
              {refusal}
            </p>
          )}
          <button type="submit" className="button" disabled={pending || text.trim() === ''}>
            Add note
          </button>
        </form>
      )}
    </section>
  )
}
