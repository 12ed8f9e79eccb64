'use client'
// In the browser: says what follows before it is done, and on the spot why it was not.

import type { Outcome } from '../acts'
import { AskFirstButton } from '../ask-first-button'

export interface RemoveGitHubButtonProps {
  login: string
  remove: () => Promise<Outcome<unknown>>
}

/** Takes a GitHub account out of one’s ways in. */
export function RemoveGitHubButton({ login, remove }: RemoveGitHubButtonProps) {
  return (
    <AskFirstButton
      label="Remove"
      about={login}
      title={`Remove the GitHub account ${login}?`}
      does="Remove the account"
      act={remove}
    >
      It signs you in no longer. Without a key, only a new invitation lets you in. Windows that are signed in stay so.
    </AskFirstButton>
  )
}
