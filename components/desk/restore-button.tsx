'use client'
// In the browser, to say why when a revision could not be restored.

import { useState, useTransition } from 'react'
import type { Base, Outcome } from './acts'

export interface RestoreButtonProps {
  id: string
  blob: string
  base: Base
  restore: (revision: { id: string; blob: string; base: Base }) => Promise<Outcome<{ base: Base }>>
}

/** Makes a revision the draft; the server leads to the editing page. */
export function RestoreButton({ id, blob, base, restore }: RestoreButtonProps) {
  const [pending, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<string | null>(null)
  const run = () =>
    startTransition(async () => {
      const outcome = await restore({ id, blob, base })
      setRefusal(outcome ? whyNot(outcome) : null)
    })
  return (
    <>
      {refusal && <span role="alert">{refusal}</span>}
      <button type="button" className="button" onClick={run} disabled={pending}>
        Restore as draft
      </button>
    </>
  )
}

function whyNot(outcome: Outcome<{ base: Base }>): string | null {
  switch (outcome.state) {
    case 'done':
      return null
    case 'conflict':
      return 'Somebody saved a newer version meanwhile. Reload this page to see it.'
    case 'missing':
    case 'unfaithful':
      return 'This revision is no longer there.'
    case 'refused':
      return outcome.message
    case 'invalid':
      return outcome.problems.map((problem) => problem.message).join(' ')
  }
}
