import type { DeskClock, DeskPerson } from '../acts'
import { DeskBar } from '../desk-bar'
import styles from './editor-bar.module.css'
import type { SavingState } from './saving'
import { SavingStatus } from './saving-status'
import { useBarHeight } from './use-bar-height'

export interface EditorBarProps {
  desk: DeskPerson
  state: SavingState
  /** What was done last, where it was no save. */
  message: string
  clock: DeskClock
  /** Where the revisions of this article are. */
  history: string
  /** These are null where there is nothing to be done, and until the page is awake: a click would be lost. */
  preview: (() => void) | null
  discard: (() => void) | null
  save: (() => void) | null
  /** Null for who may not. */
  publish: (() => void) | null
}

/** What becomes of the text, and the acts that a writer needs all the time, always in reach. */
export function EditorBar({ desk, state, message, clock, history, preview, discard, save, publish }: EditorBarProps) {
  const bar = useBarHeight()
  return (
    <DeskBar {...desk} ref={bar}>
      <SavingStatus state={state} message={message} clock={clock} />
      <a className={styles.view} href={history}>
        History
      </a>
      <button type="button" className="button quiet" onClick={() => discard?.()} disabled={!discard}>
        Discard draft
      </button>
      <button type="button" className="button" onClick={() => preview?.()} disabled={!preview}>
        Preview
      </button>
      <button
        type="button"
        className="button"
        onClick={() => save?.()}
        disabled={!save}
        aria-keyshortcuts="Control+S Meta+S"
      >
        Save draft
      </button>
      {publish && (
        <button type="button" className="button main" onClick={publish} disabled={!save}>
          Publish …
        </button>
      )}
    </DeskBar>
  )
}
