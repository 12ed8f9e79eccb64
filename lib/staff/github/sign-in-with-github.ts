import { randomUUID } from 'node:crypto'
import { actMessage } from '../../desk/act-message'
import type { Store } from '../../store/store'
import { listStaff } from '../list-staff'
import { staffEdit } from '../staff-change'
import { authorOf, readStaffFile, type StaffMember } from '../staff-file'
import type { GitHubAccount } from './github-account'

/** Why a GitHub account lets nobody in, or is not taken down. */
export type GitHubRefusal =
  /** No staff file names it. */
  | 'unknown'
  /** Two staff files name it, or the one that does was used by another account of that name. */
  | 'unclear'
  /** It is somebody else’s already. */
  | 'taken'
  /** The staff file kept changing. */
  | 'busy'

export type GitHubSignIn = { state: 'in'; member: StaffMember } | { state: 'refused'; why: GitHubRefusal }

type Door = { store: Pick<Store, 'list' | 'read' | 'commit'>; clock: () => number }

/** How often a staff file may change under us before we give up. */
const attempts = 3

/**
 * Says whom a GitHub account lets in: whom a staff file names, and nobody else. At its first use the account’s number is
 * written down; from then on the number decides, since a login that somebody gave up is free for anybody.
 *
 * @throws StoreError when the store cannot be read or written
 */
export async function signInWithGitHub(account: GitHubAccount, { store, clock }: Door): Promise<GitHubSignIn> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const people = await namedBy(account, store)
    const [handle] = people
    if (handle === undefined) return refuse('unknown')
    const staff = await readStaffFile(store, handle)
    if (people.length > 1 || (staff?.member.github?.id ?? account.id) !== account.id) return refuse('unclear')
    if (!staff) continue
    const result = await write(staff, account, clock(), 'sign-in', 'Sign in', store)
    if (result) return { state: 'in', member: result }
  }
  return refuse('busy')
}

/** Writes down that an account, which somebody has just shown to be theirs, signs them in from now on. */
export async function addGitHub(handle: string, account: GitHubAccount, { store, clock }: Door): Promise<GitHubSignIn> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const others = (await namedBy(account, store)).filter((named) => named !== handle)
    if (others.length > 0) return refuse('taken')
    const staff = await readStaffFile(store, handle)
    if (!staff) return refuse('unknown')
    const result = await write(staff, account, clock(), 'key', 'Add a GitHub account', store)
    if (result) return { state: 'in', member: result }
  }
  return refuse('busy')
}

/** Takes the account out of the staff file. */
export async function removeGitHub(
  handle: string,
  { store }: Pick<Door, 'store'>,
): Promise<{ state: 'done' } | { state: 'refused'; message: string }> {
  const staff = await readStaffFile(store, handle)
  if (staff?.member.github) {
    const { member } = staff
    const result = await store.commit({
      message: actMessage('Remove a GitHub account', { act: 'key', staff: handle, detail: staff.member.github.login }),
      author: authorOf(member),
      changes: [staffEdit(staff, { github: undefined })],
    })
    if (result.state === 'conflict')
      return { state: 'refused', message: 'Your staff file was changed at this very moment. Try again.' }
  }
  return { state: 'done' }
}

/** The handles whose staff files name the account: by its number, or by its login where no number is known. */
async function namedBy({ id, login }: GitHubAccount, store: Door['store']): Promise<string[]> {
  const { people } = await listStaff(store)
  const accounts = people.flatMap(({ member }) => (member.github ? [{ handle: member.handle, ...member.github }] : []))
  const byNumber = accounts.filter((account) => account.id === id)
  const byLogin = accounts.filter((account) => account.login.toLowerCase() === login.toLowerCase())
  return (byNumber.length > 0 ? byNumber : byLogin).map(({ handle }) => handle)
}

async function write(
  staff: { member: StaffMember; text: string; blob: string },
  { id, login }: GitHubAccount,
  now: number,
  act: 'sign-in' | 'key',
  sentence: string,
  store: Door['store'],
): Promise<StaffMember | null> {
  const github = { login, id, lastUsed: new Date(now).toISOString() }
  const after = { ...staff.member, github }
  const result = await store.commit({
    message: actMessage(sentence, { act, staff: after.handle, detail: `GitHub: ${login}`, use: randomUUID() }),
    author: authorOf(after),
    changes: [staffEdit(staff, { github })],
  })
  return result.state === 'committed' ? after : null
}

function refuse(why: GitHubRefusal): GitHubSignIn {
  return { state: 'refused', why }
}
