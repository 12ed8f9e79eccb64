'use client'
// In the browser: see reason-dialog.tsx.

import type { FieldsSet, WorkflowActs } from './acts'
import { ReasonDialog } from './reason-dialog'

export interface HoldDialogProps {
  open: boolean
  close: () => void
  id: string
  /** Whether there is a published file: then readers lose sight of the story. */
  published: boolean
  hold: WorkflowActs['hold']
  done: (result: FieldsSet) => void
}

/** Keeps a story from readers until somebody lifts the hold. */
export function HoldDialog({ open, close, id, published, hold, done }: HoldDialogProps) {
  const now = published ? 'It leaves every page at once, and its address answers as if it had never been.' : ''
  return (
    <ReasonDialog
      open={open}
      close={close}
      title="Hold this story"
      explanation={`${now} It cannot be published until an editor lifts the hold.`.trim()}
      label="Reason, for the desk only"
      does="Hold the story"
      longest={1000}
      act={(reason) => hold({ id, reason })}
      done={done}
    />
  )
}
