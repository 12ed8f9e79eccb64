'use client'
// In the browser: asks for the role in a dialog, and says on the spot why it was not changed.

import { useState } from 'react'
import { FormDialog } from '../form-dialog'
import { RoleField } from './role-field'
import type { ListedPerson, StaffActs } from './staff-page'

export interface ChangeRoleButtonProps extends Pick<ListedPerson, 'handle' | 'name' | 'role'> {
  changeRole: StaffActs['changeRole']
}

/** Gives somebody another role. */
export function ChangeRoleButton({ handle, name, role, changeRole }: ChangeRoleButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Change role …<span className="hidden"> {name}</span>
      </button>
      <FormDialog
        open={open}
        close={() => setOpen(false)}
        title={`Role of ${name}`}
        does="Change role"
        send={(form) => changeRole({ handle, role: String(form.get('role')) })}
      >
        <p>
          A reporter writes and submits. An editor publishes, schedules, corrects and withdraws as well. An admin may do
          all that, and change the staff. It holds from the next click on.
        </p>
        <RoleField chosen={role} />
      </FormDialog>
    </>
  )
}
