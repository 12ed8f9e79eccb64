import { useState, useTransition } from 'react'
import type { Outcome } from '../acts'
import { whyNot } from './why-not'

/** Runs one act at a time and keeps what stood in its way. */
export function useAct() {
  const [pending, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<string | null>(null)
  function run<Done>(act: () => Promise<Outcome<Done>>, done: (result: Done) => void) {
    // A key held down, or pressed twice, asks for the same act once more.
    if (pending) return
    setRefusal(null)
    startTransition(async () => {
      const outcome = await act().catch(unreached)
      setRefusal(whyNot(outcome))
      if (outcome.state === 'done') done(outcome)
    })
  }
  return { pending, refusal, run, forget: () => setRefusal(null) }
}

/** For a server that does not answer. */
export function unreached(): { state: 'refused'; message: string } {
  return { state: 'refused', message: 'The desk could not be reached. Nothing was changed; try again.' }
}
