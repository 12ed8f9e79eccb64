import type { DeskPerson } from './acts'
import { DeskBar } from './desk-bar'
import styles from './editor-bar.module.css'

export interface EditorBarProps {
  desk: DeskPerson
  /** Where the revisions of this article are. */
  history: string
  /** What was done last, or that something is not saved. */
  message: string
  /** Where readers find the published version; null when there is none. */
  url: string | null
  canDiscard: boolean
  canSave: boolean
  discard: () => void
  preview: () => void
  save: () => void
  publish: () => void
}

/** The acts of the editing page, always in reach, and what became of the last one. */
export function EditorBar({
  desk,
  history,
  message,
  url,
  canDiscard,
  canSave,
  discard,
  preview,
  save,
  publish,
}: EditorBarProps) {
  return (
    <DeskBar {...desk}>
      <output className={styles.status}>{message}</output>
      <a className={styles.view} href={history}>
        History
      </a>
      {url && (
        <a className={styles.view} href={url}>
          View published
        </a>
      )}
      <button type="button" className="button quiet" onClick={discard} disabled={!canDiscard}>
        Discard draft
      </button>
      <button type="button" className="button" onClick={preview}>
        Preview
      </button>
      <button type="button" className="button" onClick={save} disabled={!canSave} aria-keyshortcuts="Control+S Meta+S">
        Save draft
      </button>
      <button type="button" className="button main" onClick={publish} disabled={!canSave}>
        Publish
      </button>
    </DeskBar>
  )
}
