import type { ReactNode } from 'react'
import type { Outcome } from './acts'
import { Dialog } from './dialog'
import styles from './dialog-parts.module.css'
import { useAct } from './workflow/use-act'

export interface AskFirstProps {
  open: boolean
  close: () => void
  title: string
  /** What the button does. */
  does: string
  act: () => Promise<Outcome<unknown>>
  /** What will follow. */
  children: ReactNode
}

/** Says what will follow, then does it and shows the page anew, or says why it was not done. */
export function AskFirst({ open, close, title, does, act, children }: AskFirstProps) {
  const { pending, refusal, run } = useAct()
  return (
    <Dialog open={open} title={title} close={close}>
      <div className={styles.form}>
        <p>{children}</p>
        {refusal && <p role="alert">{refusal}</p>}
        <div className={styles.ends}>
          <button type="button" className="button" onClick={close} data-first>
            Cancel
          </button>
          <button
            type="button"
            className="button main"
            disabled={pending}
            onClick={() => run(act, () => window.location.reload())}
          >
            {does}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
