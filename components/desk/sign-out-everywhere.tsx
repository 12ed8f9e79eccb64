'use client'
// In the browser: to say why not, where it could not be done.

import { useActionState } from 'react'

export interface SignOutEverywhereProps {
  /** Signs out and leads away; answers only where it could not. */
  signOut: () => Promise<{ refused: string }>
}

/** Ends one's own sessions on every machine: for who has left one somewhere, or fears that a cookie was copied. */
export function SignOutEverywhere({ signOut }: SignOutEverywhereProps) {
  const [answer, ask, busy] = useActionState(signOut, null)
  return (
    <form action={ask}>
      <button type="submit" className="button quiet" disabled={busy}>
        Sign out everywhere
      </button>
      {answer && <p role="alert">{answer.refused}</p>}
    </form>
  )
}
