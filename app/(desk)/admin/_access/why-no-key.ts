import type { KeyRefusal } from '@/lib/staff/passkeys/sign-in-with-key'

/** What somebody is told whose key signs nobody in, and what to do. */
export const whyNoKey: Record<KeyRefusal, string> = {
  unknown:
    'Nobody on the staff of this paper has this key, or no longer. Try another one of yours, or ask an admin for an invitation.',
  expired: 'Your device took longer than five minutes. Try again.',
  stale: 'This key was used a moment ago, in another window perhaps. Try again.',
  altered: 'Your device’s answer is not what it was asked for here. Try again.',
  copied:
    'Your device counts fewer uses of this key than it did before, so there may be a copy of the key, and it was refused. Sign in with another key or ask an admin for an invitation, then remove this one.',
  busy: 'Your staff file was being changed at this very moment. Try again.',
}
