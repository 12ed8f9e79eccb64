'use client'
// In the browser: asks for the new name in a dialog, and says on the spot why it was not taken.

import { useState } from 'react'
import type { Outcome } from '../acts'
import { FormDialog } from '../form-dialog'

export interface RenameKeyButtonProps {
  id: string
  label: string
  rename: (asked: { id: string; label: string }) => Promise<Outcome<unknown>>
}

/** Gives a key another name. */
export function RenameKeyButton({ id, label, rename }: RenameKeyButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Rename …<span className="hidden"> {label}</span>
      </button>
      <FormDialog
        open={open}
        close={() => setOpen(false)}
        title={`Rename “${label}”`}
        does="Rename"
        send={(form) => rename({ id, label: String(form.get('label')) })}
      >
        <label>
          Name of the device
          <input name="label" defaultValue={label} required maxLength={60} data-first autoComplete="off" />
        </label>
      </FormDialog>
    </>
  )
}
