'use client'
// In the browser, so that the visit of a person signs in by itself, and that of a link preview does not.

import { useActionState, useEffect, useRef } from 'react'
import styles from './plain-page.module.css'

/** Why an invitation lets nobody in. */
export interface SignInRefused {
  refused: string
}

interface UseAddressProps {
  paper: string
  token: string
  signIn: (before: SignInRefused | null, form: FormData) => Promise<SignInRefused>
}

/** The form behind an invitation; it sends itself. */
export function UseAddress({ paper, token, signIn }: UseAddressProps) {
  const [answer, send] = useActionState(signIn, null)
  const form = useRef<HTMLFormElement>(null)
  const isAnswered = answer !== null
  useEffect(() => {
    if (!isAnswered) form.current?.requestSubmit()
  }, [isAnswered])
  return (
    <main className={styles.page}>
      <p className={styles.paper}>{paper}</p>
      <h1>{answer ? 'You are not signed in' : 'Signing you in'}</h1>
      {answer && <p role="alert">{answer.refused}</p>}
      <form ref={form} action={send}>
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="button main">
          {answer ? 'Try again' : 'Sign in'}
        </button>
      </form>
      {answer && (
        <p>
          <a href="/admin/sign-in">How to sign in</a>
        </p>
      )}
    </main>
  )
}
