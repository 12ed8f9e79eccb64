'use client'
// In the browser: it keeps a cookie of this visit, then goes to GitHub.

import type { Outcome } from '../acts'
import { useAct } from '../workflow/use-act'

export interface GitHubButtonProps {
  label: string
  /** Answers where to go. */
  go: () => Promise<Outcome<{ address: string }>>
}

/** Leads to GitHub, which says who somebody is, and back. */
export function GitHubButton({ label, go }: GitHubButtonProps) {
  const { pending, refusal, run } = useAct()
  return (
    <>
      {refusal && <p role="alert">{refusal}</p>}
      <button
        type="button"
        className="button"
        disabled={pending}
        onClick={() => run(go, ({ address }) => window.location.assign(address))}
      >
        {label}
      </button>
    </>
  )
}
