'use client'
// In the browser: says what follows before it is done, and on the spot why it was not.

import type { Outcome } from '../acts'
import { AskFirstButton } from '../ask-first-button'

export interface RemoveKeyButtonProps {
  id: string
  label: string
  /** Whether it is the only key that the person has. */
  last: boolean
  remove: (asked: { id: string; evenIfLast: boolean }) => Promise<Outcome<unknown>>
}

/** Takes a key away. */
export function RemoveKeyButton({ id, label, last, remove }: RemoveKeyButtonProps) {
  return (
    <AskFirstButton
      label="Remove"
      about={label}
      title={`Remove “${label}”?`}
      does={last ? 'Remove my last key' : 'Remove the key'}
      act={() => remove({ id, evenIfLast: last })}
    >
      {last
        ? 'This is your last key. You stay signed in here, but once you are signed out, only a new invitation lets you in.'
        : 'The device can no longer sign in with it. Windows that are signed in stay so until they sign out.'}
    </AskFirstButton>
  )
}
