import styles from '../plain-page.module.css'
import { KeyButton, type KeyDeed } from './key-button'

export interface InvitedPageProps {
  paper: string
  person: string
  /** Whether the person is on the staff already. */
  known: boolean
  enrol: Extract<KeyDeed, { does: 'make' }>
}

/** An invitation that is good: who it is for, and the key that it makes. */
export function InvitedPage({ paper, person, known, enrol }: InvitedPageProps) {
  return (
    <main className={styles.page}>
      <p className={styles.paper}>{paper}</p>
      <h1>{known ? `Welcome back, ${person}` : `Welcome, ${person}`}</h1>
      <p>
        This address lets you in once. Make a passkey now: from then on your finger, your face or the code of your
        device signs you in, with one touch and without a password.
      </p>
      <KeyButton deed={enrol} label="Make a passkey" to="/admin" />
      <p>
        <small>
          The private half of the key never leaves your device. The paper keeps the other half, which is no secret. More
          devices can be added afterwards.
        </small>
      </p>
    </main>
  )
}
