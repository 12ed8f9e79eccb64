'use client'
// In the browser: says what follows before it is done, and on the spot why it was not.

import { useState } from 'react'
import { AskFirst } from '../ask-first'
import type { ListedPerson, StaffActs } from './staff-page'

export interface TakeOffButtonProps extends Pick<ListedPerson, 'handle' | 'name'> {
  takeOff: StaffActs['takeOff']
}

/** Takes somebody off the staff. */
export function TakeOffButton({ handle, name, takeOff }: TakeOffButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Take off …<span className="hidden"> {name}</span>
      </button>
      <AskFirst
        open={open}
        close={() => setOpen(false)}
        title={`Take ${name} off the staff?`}
        does="Take off the staff"
        act={() => takeOff({ handle })}
      >
        Their access ends at their next click, on every machine, and so do their keys and invitations. What they wrote
        stays, with their name.
      </AskFirst>
    </>
  )
}
