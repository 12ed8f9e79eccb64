'use client'
// In the browser: the address is made when it is asked for, and copied from there.

import { type FormEvent, useState } from 'react'
import { AddressToCopy } from '../address-to-copy'
import { Dialog } from '../dialog'
import styles from '../dialog-parts.module.css'
import { useAct } from '../workflow/use-act'
import { onceForTwoDays } from './once-for-two-days'
import { RoleField } from './role-field'
import type { StaffActs } from './staff-page'

/** Invites somebody who is not on the staff yet. */
export function InviteButton({ invite }: { invite: StaffActs['invite'] }) {
  const [open, setOpen] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  const { pending, refusal, run } = useAct()
  const close = () => {
    setOpen(false)
    setAddress(null)
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (field: string) => String(form.get(field)).trim()
    setAddress(null)
    run(
      () => invite({ handle: text('handle'), name: text('name'), role: text('role') }),
      (invited) => setAddress(invited.address),
    )
  }
  return (
    <>
      <button type="button" className="button main" onClick={() => setOpen(true)}>
        Invite somebody …
      </button>
      <Dialog open={open} title="Invite somebody" close={close}>
        <form onSubmit={send} className={styles.form}>
          <label>
            Name
            <input name="name" required maxLength={100} data-first autoComplete="off" />
          </label>
          <label>
            Handle: small letters, digits and hyphens, like anna-berg
            <input
              name="handle"
              required
              maxLength={40}
              pattern="[a-z0-9][a-z0-9\-]*"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </label>
          <RoleField chosen="reporter" />
          {refusal && <p role="alert">{refusal}</p>}
          <div className={styles.ends}>
            <button type="button" className="button" onClick={close}>
              Close
            </button>
            <button type="submit" className="button main" disabled={pending}>
              Make an address
            </button>
          </div>
        </form>
        {address && <AddressToCopy label={onceForTwoDays} address={address} />}
      </Dialog>
    </>
  )
}
