'use client'
// In the browser: the address is made when it is asked for, and copied from there.

import { type FormEvent, useState, useTransition } from 'react'
import type { Outcome } from './acts'
import { AddressToCopy } from './address-to-copy'
import { Dialog } from './dialog'
import styles from './dialog-parts.module.css'
import { whyNot } from './workflow/why-not'

export interface SharePreviewProps {
  id: string
  share: (given: { id: string; days: number }) => Promise<Outcome<{ address: string; until: string }>>
}

/** Gives out an address under which anybody can read the newest saved text for some days. */
export function SharePreview({ id, share }: SharePreviewProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Share preview…
      </button>
      {open && <ShareDialog id={id} share={share} close={() => setOpen(false)} />}
    </>
  )
}

function ShareDialog({ id, share, close }: SharePreviewProps & { close: () => void }) {
  const [pending, startTransition] = useTransition()
  const [shared, setShared] = useState<{ address: string; until: string } | null>(null)
  const [said, setSaid] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const days = Number(new FormData(event.currentTarget).get('days'))
    startTransition(async () => {
      const outcome = await share({ id, days }).catch(() => unreachable)
      setShared(outcome.state === 'done' ? outcome : null)
      setSaid(whyNot(outcome) ?? '')
    })
  }
  return (
    <Dialog open title="Share a preview" close={close}>
      <form onSubmit={submit} className={styles.form}>
        <p>
          Whoever has the address sees the text as it is saved now, without signing in. Later saves do not show. It
          cannot be taken back before its time.
        </p>
        <label>
          Days, 1 to 30
          <input type="number" name="days" min={1} max={30} defaultValue={7} required />
        </label>
        <div className={styles.ends}>
          <button type="button" className="button" onClick={close}>
            Close
          </button>
          <button type="submit" className="button main" disabled={pending}>
            Make an address
          </button>
        </div>
      </form>
      {shared && <AddressToCopy key={shared.address} label={`Works until ${shared.until}`} address={shared.address} />}
      <output>{said}</output>
    </Dialog>
  )
}

const unreachable = {
  state: 'refused' as const,
  message: 'The server could not be reached. Try again when the network is back.',
}
