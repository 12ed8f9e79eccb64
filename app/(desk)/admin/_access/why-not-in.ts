import type { InvitationRefusal } from '@/lib/staff/accept-invitation'
import { mostKeys } from '@/lib/staff/staff-file'

const anotherOne = 'Ask whoever sent it for another one.'

/** What somebody is told whose invitation lets nobody in: what it is, and what to do. */
export const whyNotIn: Record<InvitationRefusal, string> = {
  unknown: `This is no invitation of this paper: it may have been cut off on its way. Ask whoever sent it for the whole of it.`,
  expired: `This invitation is over: each holds for two days. ${anotherOne}`,
  early:
    'This invitation says that it was made in the future, so the clock of the machine where it was made is wrong. Set that clock and make another one.',
  used: `This invitation was used already: each lets in once. ${anotherOne}`,
  older: `This one was ended: a newer invitation for the same person has been used, or an admin ended it. ${anotherOne}`,
  taken:
    'This invitation is for somebody new, and the paper has somebody with the same handle already. Ask for one with another handle; or, if that is you, for one without a name and a role.',
  nobody: 'This invitation is for somebody who is not on the staff of this paper. Ask for one with a name and a role.',
  removed: `After this invitation was made, its person was taken off the staff. ${anotherOne}`,
  busy: 'Your staff file was being changed at this very moment. The invitation is not used up: try again.',
  slow: 'Your device took longer than five minutes. The invitation is not used up: try again.',
  'no-key': 'Your device’s answer is not what it was asked for here. The invitation is not used up: try again.',
  full: `You have ${mostKeys} keys, which is as many as there can be. Ask an admin to take some out of your staff file. The invitation is not used up.`,
}
