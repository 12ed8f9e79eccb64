import type { StaffMember } from './staff-file'

type Role = StaffMember['role']

const everybody: readonly Role[] = ['reporter', 'editor', 'admin']
const editors: readonly Role[] = ['editor', 'admin']
const admins: readonly Role[] = ['admin']

/** Every act of the desk, and who may do it. The acts ask this table, and so does the page that shows their buttons. */
export const permissions = {
  new: { roles: everybody, does: 'begin an article' },
  save: { roles: everybody, does: 'save a draft' },
  submit: { roles: everybody, does: 'submit an article' },
  note: { roles: everybody, does: 'write notes' },
  restore: { roles: everybody, does: 'restore a draft' },
  share: { roles: everybody, does: 'share a preview' },
  open: { roles: everybody, does: 'open an article' },
  'end-sessions': { roles: everybody, does: 'sign out everywhere' },
  'held-notes': { roles: editors, does: 'read what others noted on a story that is held' },
  discard: { roles: everybody, does: 'discard a draft' },
  'send-back': { roles: editors, does: 'send an article back' },
  ready: { roles: editors, does: 'mark an article ready' },
  publish: { roles: editors, does: 'publish' },
  correct: { roles: editors, does: 'add a correction' },
  schedule: { roles: editors, does: 'schedule an article' },
  unschedule: { roles: editors, does: 'take an article off the schedule' },
  withdraw: { roles: editors, does: 'withdraw an article' },
  hold: { roles: editors, does: 'hold an article' },
  lift: { roles: editors, does: 'lift a hold' },
  post: { roles: editors, does: 'post to live coverage' },
  account: { roles: everybody, does: 'look after keys of their own' },
  staff: { roles: admins, does: 'invite people and change the staff' },
  log: { roles: editors, does: 'take the log away as a file' },
  health: { roles: admins, does: 'see how the paper is set up' },
} as const satisfies Record<string, { roles: readonly Role[]; does: string }>

/** An act as the table of permissions names it. */
export type DeskAct = keyof typeof permissions

/** Whether this person may do it. */
export function may(member: Pick<StaffMember, 'role'>, act: DeskAct): boolean {
  return permissions[act].roles.includes(member.role)
}

/** The acts that this person may do: what a page needs to know to show the right buttons. */
export function actsOf(member: Pick<StaffMember, 'role'>): DeskAct[] {
  return (Object.keys(permissions) as DeskAct[]).filter((act) => may(member, act))
}

/** `Only an editor or admin may publish.` */
export function whoMay(act: DeskAct): string {
  const { roles, does } = permissions[act]
  return `Only ${roles.map((role, place) => (place === 0 ? `${article(role)} ${role}` : role)).join(' or ')} may ${does}.`
}

function article(role: Role): string {
  return /^[aeiou]/.test(role) ? 'an' : 'a'
}
