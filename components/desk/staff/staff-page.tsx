import type { DeskClock, DeskPerson, Outcome } from '../acts'
import { DeskBar } from '../desk-bar'
import keys from '../keys/own-keys.module.css'
import { ChangeRoleButton } from './change-role-button'
import { EndInvitationsButton } from './end-invitations-button'
import { InviteAgainButton } from './invite-again-button'
import { InviteButton } from './invite-button'
import { KeysOf } from './keys-of'
import { roles } from './roles'
import styles from './staff-page.module.css'
import { TakeOffButton } from './take-off-button'

/** What an admin can ask of the server. */
export interface StaffActs {
  invite: (newcomer: { handle: string; name: string; role: string }) => Promise<Outcome<{ address: string }>>
  inviteAgain: (asked: { handle: string }) => Promise<Outcome<{ address: string }>>
  changeRole: (asked: { handle: string; role: string }) => Promise<Outcome<unknown>>
  endInvitations: (asked: { handle: string }) => Promise<Outcome<unknown>>
  takeKey: (asked: { handle: string; id: string }) => Promise<Outcome<unknown>>
  takeOff: (asked: { handle: string }) => Promise<Outcome<unknown>>
}

/** Somebody on the staff. Times are ISO 8601. */
export interface ListedPerson {
  handle: string
  name: string
  email?: string
  role: keyof typeof roles
  /** Their page as an author. */
  stories?: string
  /** The GitHub account that signs them in. */
  github?: { login: string; lastUsed?: string }
  keys: { id: string; label: string; lastUsed?: string; suspect?: string }[]
}

export interface StaffPageProps {
  desk: DeskPerson
  people: ListedPerson[]
  /** Files that cannot be read, each as a sentence. */
  problems: string[]
  clock: DeskClock
  acts: StaffActs
}

/** Everybody on the staff, for the admins. */
export function StaffPage({ desk, people, problems, clock, acts }: StaffPageProps) {
  return (
    <>
      <DeskBar {...desk} here="staff" />
      <main className={keys.main}>
        <header className={keys.head}>
          <h1>Staff</h1>
          <InviteButton invite={acts.invite} />
        </header>
        {problems.length > 0 && (
          <ul className={styles.problems} aria-label="Staff files that cannot be read">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <ul className={keys.box} aria-label="People">
          {people.map((person) => (
            <li key={person.handle} className={keys.row}>
              <div>
                <h2>
                  <bdi>{person.name}</bdi> <small>{person.handle}</small>
                </h2>
                <p>
                  {[roles[person.role], person.email].filter(Boolean).join(' · ')}
                  {person.stories && (
                    <>
                      {' · '}
                      <a href={person.stories}>Stories</a>
                    </>
                  )}
                </p>
                <KeysOf person={person} clock={clock} takeKey={acts.takeKey} />
              </div>
              <div className={keys.acts}>
                <ChangeRoleButton {...person} changeRole={acts.changeRole} />
                <InviteAgainButton {...person} inviteAgain={acts.inviteAgain} />
                <EndInvitationsButton {...person} endInvitations={acts.endInvitations} />
                <TakeOffButton {...person} takeOff={acts.takeOff} />
              </div>
            </li>
          ))}
        </ul>
      </main>
    </>
  )
}
