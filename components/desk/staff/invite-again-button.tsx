'use client'
// In the browser: the address is made when it is asked for, and copied from there.

import { useState } from 'react'
import { AddressToCopy } from '../address-to-copy'
import { Dialog } from '../dialog'
import styles from '../dialog-parts.module.css'
import { useAct } from '../workflow/use-act'
import { onceForTwoDays } from './once-for-two-days'
import type { ListedPerson, StaffActs } from './staff-page'

export interface InviteAgainButtonProps extends Pick<ListedPerson, 'handle' | 'name'> {
  inviteAgain: StaffActs['inviteAgain']
}

/** Makes an invitation for somebody who has lost a device. */
export function InviteAgainButton({ handle, name, inviteAgain }: InviteAgainButtonProps) {
  const [open, setOpen] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  const { pending, refusal, run } = useAct()
  const close = () => {
    setOpen(false)
    setAddress(null)
  }
  const make = () =>
    run(
      () => inviteAgain({ handle }),
      (invited) => setAddress(invited.address),
    )
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Invite again …<span className="hidden"> {name}</span>
      </button>
      <Dialog open={open} title={`Invite ${name} again`} close={close}>
        <div className={styles.form}>
          <p>
            For a lost device: the address lets {name} in and adds a key. Keys that are there already stay; whoever lost
            a device removes its key afterwards, on the page of their keys.
          </p>
          {refusal && <p role="alert">{refusal}</p>}
          {address && <AddressToCopy label={onceForTwoDays} address={address} />}
          <div className={styles.ends}>
            <button type="button" className="button" onClick={close}>
              Close
            </button>
            <button type="button" className="button main" onClick={make} disabled={pending} data-first>
              Make an address
            </button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
