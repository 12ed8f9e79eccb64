'use client'
// In the browser: see reason-dialog.tsx.

import type { ReviewStanding, WorkflowActs } from './acts'
import { ReasonDialog } from './reason-dialog'

export interface SendBackDialogProps {
  open: boolean
  close: () => void
  id: string
  sendBack: WorkflowActs['sendBack']
  done: (standing: ReviewStanding) => void
}

/** Gives a submitted story back to its writer, with the note that says what is to be done. */
export function SendBackDialog({ open, close, id, sendBack, done }: SendBackDialogProps) {
  return (
    <ReasonDialog
      open={open}
      close={close}
      title="Send back to the writer"
      explanation="The article is a draft again. The note stands among its notes until somebody resolves it."
      label="What is to be done"
      does="Send back"
      longest={5000}
      act={(text) => sendBack({ id, text })}
      done={({ standing }) => done(standing)}
    />
  )
}
