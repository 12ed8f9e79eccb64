import type { FormEvent, ReactNode } from 'react'
import type { Outcome } from './acts'
import { Dialog } from './dialog'
import styles from './dialog-parts.module.css'
import { useAct } from './workflow/use-act'

export interface FormDialogProps<Done> {
  open: boolean
  close: () => void
  title: string
  /** What the button does. */
  does: string
  /** What the other button says. */
  leaves?: string
  send: (form: FormData) => Promise<Outcome<Done>>
  /** What follows when it was done; the page is shown anew when left out. */
  done?: (result: Done) => void
  /** The fields, and what to know before. */
  children: ReactNode
  /** What the answer brought. */
  after?: ReactNode
}

/** A small form in a dialog, which says on the spot why it was not taken. */
export function FormDialog<Done>({ open, close, title, does, send, done, ...rest }: FormDialogProps<Done>) {
  const { pending, refusal, run } = useAct()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run(() => send(form), done ?? (() => window.location.reload()))
  }
  return (
    <Dialog open={open} title={title} close={close}>
      <form onSubmit={submit} className={styles.form}>
        {rest.children}
        {refusal && <p role="alert">{refusal}</p>}
        <div className={styles.ends}>
          <button type="button" className="button" onClick={close}>
            {rest.leaves ?? 'Cancel'}
          </button>
          <button type="submit" className="button main" disabled={pending}>
            {does}
          </button>
        </div>
      </form>
      {rest.after}
    </Dialog>
  )
}
