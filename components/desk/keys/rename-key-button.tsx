'use client'
// In the browser: asks for the new name in a dialog, and says on the spot why it was not taken.

import { type FormEvent, useState } from 'react'
import type { Outcome } from '../acts'
import { Dialog } from '../dialog'
import styles from '../dialog-parts.module.css'
import { useAct } from '../workflow/use-act'

export interface RenameKeyButtonProps {
  id: string
  label: string
  rename: (asked: { id: string; label: string }) => Promise<Outcome<unknown>>
}

/** Gives a key another name. */
export function RenameKeyButton({ id, label, rename }: RenameKeyButtonProps) {
  const [open, setOpen] = useState(false)
  const { pending, refusal, run } = useAct()
  const close = () => setOpen(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('label'))
    run(
      () => rename({ id, label: name }),
      () => window.location.reload(),
    )
  }
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Rename …<span className="hidden"> {label}</span>
      </button>
      <Dialog open={open} title={`Rename “${label}”`} close={close}>
        <form onSubmit={send} className={styles.form}>
          <label>
            Name of the device
            <input name="label" defaultValue={label} required maxLength={60} data-first autoComplete="off" />
          </label>
          {refusal && <p role="alert">{refusal}</p>}
          <div className={styles.ends}>
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
            <button type="submit" className="button main" disabled={pending}>
              Rename
            </button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
