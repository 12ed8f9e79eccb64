'use client'
// In the browser: says what follows before it is done, and on the spot why it was not.

import { useState } from 'react'
import { AskFirst } from '../ask-first'
import type { ListedPerson, StaffActs } from './staff-page'

export interface EndInvitationsButtonProps extends Pick<ListedPerson, 'handle' | 'name'> {
  endInvitations: StaffActs['endInvitations']
}

/** Ends the invitations of somebody that nobody has used. */
export function EndInvitationsButton({ handle, name, endInvitations }: EndInvitationsButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        End invitations …<span className="hidden"> {name}</span>
      </button>
      <AskFirst
        open={open}
        close={() => setOpen(false)}
        title={`End the invitations of ${name}?`}
        does="End invitations"
        act={() => endInvitations({ handle })}
      >
        No address that was made for {name} until now lets anybody in any more. Keys stay, and so does whoever is signed
        in.
      </AskFirst>
    </>
  )
}
