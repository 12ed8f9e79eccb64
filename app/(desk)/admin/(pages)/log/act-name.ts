import type { ActName } from '@/lib/desk/act-message'

/** The act as the log's filter says it. */
export function actName(act: ActName): string {
  switch (act) {
    case 'new':
      return 'Begun'
    case 'save':
      return 'Saved'
    case 'autosave':
      return 'Saved by itself'
    case 'merge':
      return 'Merged'
    case 'submit':
      return 'Submitted'
    case 'send-back':
      return 'Sent back'
    case 'ready':
      return 'Found ready'
    case 'publish':
      return 'Published'
    case 'schedule':
      return 'Scheduled'
    case 'unschedule':
      return 'Taken off the schedule'
    case 'withdraw':
      return 'Withdrawn'
    case 'hold':
      return 'Held'
    case 'lift':
      return 'Hold lifted'
    case 'post':
      return 'Posted'
    case 'discard':
      return 'Discarded'
    case 'restore':
      return 'Restored'
    case 'note':
      return 'Noted'
    case 'section':
      return 'Moved'
    case 'topic':
      return 'Given a topic'
    case 'enrol':
      return 'Came in by invitation'
    case 'sign-in':
      return 'Signed in'
    case 'key':
      return 'Keys changed'
    case 'staff':
      return 'Staff changed'
  }
}
