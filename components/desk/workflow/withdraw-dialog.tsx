'use client'
// In the browser: see reason-dialog.tsx.

import type { FieldsSet, WorkflowActs } from './acts'
import { ReasonDialog } from './reason-dialog'

export interface WithdrawDialogProps {
  open: boolean
  close: () => void
  id: string
  withdraw: WorkflowActs['withdraw']
  done: (result: FieldsSet) => void
}

/** Takes a published story back, with a note to its readers. */
export function WithdrawDialog({ open, close, id, withdraw, done }: WithdrawDialogProps) {
  return (
    <ReasonDialog
      open={open}
      close={close}
      title="Withdraw this story"
      explanation="It leaves every page at once. Its address shows readers your note, and nothing of the story. Publishing it again puts it back."
      label="Note to readers"
      does="Withdraw the story"
      longest={1000}
      act={(note) => withdraw({ id, note })}
      done={done}
    />
  )
}
