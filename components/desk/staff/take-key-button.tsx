'use client'
// In the browser: says what follows before it is done, and on the spot why it was not.

import { useState } from 'react'
import { AskFirst } from '../ask-first'
import type { StaffActs } from './staff-page'

export interface TakeKeyButtonProps {
  handle: string
  name: string
  id: string
  label: string
  takeKey: StaffActs['takeKey']
}

/** Takes one key from somebody. */
export function TakeKeyButton({ handle, name, id, label, takeKey }: TakeKeyButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        Remove …<span className="hidden">{` ${label} of ${name}`}</span>
      </button>
      <AskFirst
        open={open}
        close={() => setOpen(false)}
        title={`Remove “${label}” of ${name}?`}
        does="Remove the key"
        act={() => takeKey({ handle, id })}
      >
        The device can no longer sign in with it. Windows that are signed in stay so until {name} signs out everywhere
        or is taken off the staff.
      </AskFirst>
    </>
  )
}
