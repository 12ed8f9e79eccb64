'use client'
// In the browser: says what follows before it is done, and on the spot why it was not.

import { AskFirstButton } from '../ask-first-button'
import type { ListedPerson, StaffActs } from './staff-page'

export interface EndInvitationsButtonProps extends Pick<ListedPerson, 'handle' | 'name'> {
  endInvitations: StaffActs['endInvitations']
}

/** Ends the invitations of somebody that nobody has used. */
export function EndInvitationsButton({ handle, name, endInvitations }: EndInvitationsButtonProps) {
  return (
    <AskFirstButton
      label="End invitations"
      about={name}
      title={`End the invitations of ${name}?`}
      does="End invitations"
      act={() => endInvitations({ handle })}
    >
      No address that was made for {name} until now lets anybody in any more. Keys stay, and so does whoever is signed
      in.
    </AskFirstButton>
  )
}
