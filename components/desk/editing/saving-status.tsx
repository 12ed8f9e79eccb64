import type { DeskClock } from '../acts'
import type { SavingState } from './saving'
import styles from './saving-status.module.css'

/** Says at every moment whether the text is in the files. */
export function SavingStatus({ state, message, clock }: { state: SavingState; message: string; clock: DeskClock }) {
  return (
    <output aria-label="State of the text" className={`${styles.status} ${isTrouble(state) ? styles.trouble : ''}`}>
      {message || sentence(state, clock)}
      {state.is === 'refused' && state.signedOut && (
        <>
          {' '}
          <a href="/admin/sign-in" target="_blank" rel="noreferrer">
            Sign in in another tab
          </a>
        </>
      )}
    </output>
  )
}

function sentence(state: SavingState, { language, timeZone }: DeskClock): string {
  const time = (at: number) => new Intl.DateTimeFormat(language, { timeZone, timeStyle: 'medium' }).format(at)
  switch (state.is) {
    case 'saved':
      if (state.at === null) return ''
      return state.merged ? `Saved ${time(state.at)}, merged with a newer version` : `Saved ${time(state.at)}`
    case 'unsaved':
      return state.due === null ? 'Unsaved changes' : `Kept in this browser; saved to the paper at ${time(state.due)}`
    case 'saving':
      return 'Saving…'
    case 'refused':
      return state.again === null ? state.message : `${state.message} It is tried again at ${time(state.again)}.`
    case 'invalid':
      return 'Not saved: see what is in the way. Your text is kept in this browser.'
    case 'conflict':
      return 'Not saved: choose between two texts below'
    case 'unfaithful':
      return 'Not saved: look at the source'
    case 'missing':
      return 'This article is no longer there. Copy your text before you leave this page.'
  }
}

function isTrouble(state: SavingState): boolean {
  return state.is !== 'saved' && state.is !== 'unsaved' && state.is !== 'saving'
}
