'use client'
// In the browser: only there can a device be asked for a key.

import { useEffect, useState } from 'react'
import type { Outcome } from '../acts'
import { useAct } from '../workflow/use-act'
import { type AskForKey, makeKey, noKeysHere, type OfferKey, signWithKey } from './device'

/** What a press asks of the device: a new key, or a sign-in with one that it has. */
export type KeyDeed =
  | { does: 'make'; offer: OfferKey; send: (made: { label: string; response: object }) => Promise<Outcome<unknown>> }
  | { does: 'sign in'; ask: AskForKey; send: (signed: object) => Promise<Outcome<unknown>> }

export interface KeyButtonProps {
  deed: KeyDeed
  label: string
  /** Where to go when it is done. */
  to: string
}

/** Asks the device, and says on the spot why it did not work. */
export function KeyButton({ deed, label, to }: KeyButtonProps) {
  const { pending, refusal, run } = useAct()
  const [can, setCan] = useState(true)
  // Said before anybody presses. What the server printed is for browsers that can.
  useEffect(() => setCan('PublicKeyCredential' in window), [])
  const said = can ? refusal : noKeysHere.message
  const ask = () =>
    run(
      () => (deed.does === 'make' ? makeKey(deed.offer, deed.send) : signWithKey(deed.ask, deed.send)),
      () => window.location.assign(to),
    )
  return (
    <>
      {said && <p role="alert">{said}</p>}
      <button type="button" className="button main" onClick={ask} disabled={pending || !can}>
        {pending ? 'Waiting for your device …' : label}
      </button>
    </>
  )
}
