'use client'
// In the browser: asks for the role in a dialog, and says on the spot why it was not changed.

import { type FormEvent, useState } from 'react'
import { Dialog } from '../dialog'
import styles from '../dialog-parts.module.css'
import { useAct } from '../workflow/use-act'
import { RoleField } from './role-field'
import type { ListedPerson, StaffActs } from './staff-page'

export interface ChangeRoleButtonProps extends Pick<ListedPerson, 'handle' | 'name' | 'role'> {
  changeRole: StaffActs['changeRole']
}

/** Gives somebody another role. */
export function ChangeRoleButton({ handle, name, role, changeRole }: ChangeRoleButtonProps) {
  const [open, setOpen] = useState(false)
  const { pending, refusal, run } = useAct()
  const close = () => setOpen(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = String(new FormData(event.currentTarget).get('role'))
    run(
      () => changeRole({ handle, role: chosen }),
      () => window.location.reload(),
    )
  }
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Change role …<span className="hidden"> {name}</span>
      </button>
      <Dialog open={open} title={`Role of ${name}`} close={close}>
        <form onSubmit={send} className={styles.form}>
          <p>
            A reporter writes and submits. An editor publishes, schedules, corrects and withdraws as well. An admin may
            do all that, and change the staff. It holds from the next click on.
          </p>
          <RoleField chosen={role} />
          {refusal && <p role="alert">{refusal}</p>}
          <div className={styles.ends}>
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
            <button type="submit" className="button main" disabled={pending}>
              Change role
            </button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
