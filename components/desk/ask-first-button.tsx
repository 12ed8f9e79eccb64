import { type ReactNode, useState } from 'react'
import type { Outcome } from './acts'
import { AskFirst } from './ask-first'

export interface AskFirstButtonProps {
  label: string
  /** What it is done to, for those who do not see beside what the button stands. */
  about: string
  quiet?: boolean
  title: string
  /** What the button in the dialog says. */
  does: string
  act: () => Promise<Outcome<unknown>>
  /** What will follow. */
  children: ReactNode
}

/** A button that asks before it does anything. */
export function AskFirstButton({ label, about, quiet, ...question }: AskFirstButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={quiet ? 'button quiet' : 'button'} onClick={() => setOpen(true)}>
        {label} …<span className="hidden"> {about}</span>
      </button>
      <AskFirst open={open} close={() => setOpen(false)} {...question} />
    </>
  )
}
