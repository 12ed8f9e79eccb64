'use client'
// In the browser: the address is made when it is asked for, and copied from there.

import { useState } from 'react'
import type { Outcome } from './acts'
import { AddressToCopy } from './address-to-copy'
import { FormDialog } from './form-dialog'

export interface SharePreviewProps {
  id: string
  share: (given: { id: string; days: number }) => Promise<Outcome<{ address: string; until: string }>>
}

/** Gives out an address under which anybody can read the newest saved text for some days. */
export function SharePreview({ id, share }: SharePreviewProps) {
  const [open, setOpen] = useState(false)
  const [shared, setShared] = useState<{ address: string; until: string } | null>(null)
  const close = () => {
    setOpen(false)
    setShared(null)
  }
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Share preview…
      </button>
      <FormDialog
        open={open}
        close={close}
        title="Share a preview"
        does="Make an address"
        leaves="Close"
        send={(form) => share({ id, days: Number(form.get('days')) })}
        done={setShared}
        after={
          shared && (
            <AddressToCopy key={shared.address} label={`Works until ${shared.until}`} address={shared.address} />
          )
        }
      >
        <p>
          Whoever has the address sees the text as it is saved now, without signing in. Later saves do not show. It
          cannot be taken back before its time.
        </p>
        <label>
          Days, 1 to 30
          <input type="number" name="days" min={1} max={30} defaultValue={7} required />
        </label>
      </FormDialog>
    </>
  )
}
