'use client'
// In the browser, so that the visit of a person signs in by itself, and that of a link preview does not.

import { useEffect, useRef } from 'react'
import styles from './plain-page.module.css'

/** The form behind a one-time address; it sends itself. */
export function UseAddress({
  paper,
  token,
  signIn,
}: {
  paper: string
  token: string
  signIn: (form: FormData) => Promise<void>
}) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.requestSubmit(), [])
  return (
    <main className={styles.page}>
      <p className={styles.paper}>{paper}</p>
      <h1>Signing you in</h1>
      <form ref={form} action={signIn}>
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="button main">
          Sign in
        </button>
      </form>
    </main>
  )
}
