'use client'
// In the browser: the address is made when it is asked for, and copied from there.

import { useState } from 'react'
import { AddressToCopy } from '../address-to-copy'
import { FormDialog } from '../form-dialog'
import { onceForTwoDays } from './once-for-two-days'
import { RoleField } from './role-field'
import type { StaffActs } from './staff-page'

/** Invites somebody who is not on the staff yet. */
export function InviteButton({ invite }: { invite: StaffActs['invite'] }) {
  const [open, setOpen] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  const send = (form: FormData) => {
    const text = (field: string) => String(form.get(field)).trim()
    return invite({ handle: text('handle'), name: text('name'), role: text('role') })
  }
  // The list shows whoever was invited only when it is made anew.
  const close = () => (address ? window.location.reload() : setOpen(false))
  return (
    <>
      <button type="button" className="button main" onClick={() => setOpen(true)}>
        Invite somebody …
      </button>
      <FormDialog
        open={open}
        close={close}
        title="Invite somebody"
        does="Make an address"
        leaves="Close"
        send={send}
        done={(invited) => setAddress(invited.address)}
        after={address && <AddressToCopy label={onceForTwoDays} address={address} />}
      >
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
      </FormDialog>
    </>
  )
}
