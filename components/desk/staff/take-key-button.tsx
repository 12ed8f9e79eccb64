'use client'
// In the browser: says what follows before it is done, and on the spot why it was not.

import { AskFirstButton } from '../ask-first-button'
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
  return (
    <AskFirstButton
      label="Remove"
      about={`${label} of ${name}`}
      quiet
      title={`Remove “${label}” of ${name}?`}
      does="Remove the key"
      act={() => takeKey({ handle, id })}
    >
      The device can no longer sign in with it. Windows that are signed in stay so until {name} signs out everywhere or
      is taken off the staff.
    </AskFirstButton>
  )
}
