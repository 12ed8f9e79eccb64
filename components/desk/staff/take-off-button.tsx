'use client'
// In the browser: says what follows before it is done, and on the spot why it was not.

import { AskFirstButton } from '../ask-first-button'
import type { ListedPerson, StaffActs } from './staff-page'

export interface TakeOffButtonProps extends Pick<ListedPerson, 'handle' | 'name'> {
  takeOff: StaffActs['takeOff']
}

/** Takes somebody off the staff. */
export function TakeOffButton({ handle, name, takeOff }: TakeOffButtonProps) {
  return (
    <AskFirstButton
      label="Take off"
      about={name}
      title={`Take ${name} off the staff?`}
      does="Take off the staff"
      act={() => takeOff({ handle })}
    >
      Their access ends at their next click, on every machine, and so do their keys and invitations. What they wrote
      stays, with their name.
    </AskFirstButton>
  )
}
