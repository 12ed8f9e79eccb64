'use client'
// In the browser: asks for words before it acts, and says on the spot why it could not.

import { type FormEvent, useId, useState } from 'react'
import type { Outcome } from '../acts'
import { Dialog } from '../dialog'
import styles from './questions.module.css'
import { useAct } from './use-act'

export interface ReasonDialogProps<Done> {
  open: boolean
  close: () => void
  title: string
  /** What will happen. */
  explanation: string
  /** What the words are for. */
  label: string
  /** What the button does. */
  does: string
  /** As long as the words may be. */
  longest: number
  act: (words: string) => Promise<Outcome<Done>>
  done: (result: Done) => void
}

/** Asks why, then acts: for a note that goes with a story sent back, a withdrawal, a hold. */
export function ReasonDialog<Done>(props: ReasonDialogProps<Done>) {
  return (
    <Dialog open={props.open} title={props.title} close={props.close}>
      <ReasonForm {...props} />
    </Dialog>
  )
}

function ReasonForm<Done>({ close, explanation, label, does, longest, act, done }: ReasonDialogProps<Done>) {
  const [words, setWords] = useState('')
  const box = useId()
  const { pending, refusal, run } = useAct()
  function send(event: FormEvent) {
    event.preventDefault()
    run(
      () => act(words.trim()),
      (result) => {
        close()
        done(result)
      },
    )
  }
  return (
    <form onSubmit={send}>
      <p className={styles.part}>{explanation}</p>
      <div className={styles.part}>
        <label htmlFor={box}>{label}</label>
        <textarea
          id={box}
          rows={4}
          required
          data-first
          maxLength={longest}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {refusal && (
        <p className={`${styles.part} ${styles.refusal}`} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.ends}>
        <button type="button" className="button" onClick={close}>
          Cancel
        </button>
        <button type="submit" className="button main" disabled={pending || words.trim() === ''}>
          {does}
        </button>
      </div>
    </form>
  )
}
