import type { FormEvent } from 'react'
import styles from '../dialog-parts.module.css'
import type { BulkWork } from './bulk-work'

export interface BulkQuestionProps {
  act: BulkWork['act']
  sections: { slug: string; name: string }[]
  timeZone: string
  submit: (event: FormEvent<HTMLFormElement>) => void
  cancel: () => void
}

/** What must be known before a run begins. */
export function BulkQuestion({ act, sections, timeZone, submit, cancel }: BulkQuestionProps) {
  return (
    <form onSubmit={submit} className={styles.form}>
      <Fields act={act} sections={sections} timeZone={timeZone} />
      <div className={styles.ends}>
        <button type="button" className="button" onClick={cancel}>
          Cancel
        </button>
        <button type="submit" className="button main">
          {verb(act)}
        </button>
      </div>
    </form>
  )
}

function Fields({ act, sections, timeZone }: Pick<BulkQuestionProps, 'act' | 'sections' | 'timeZone'>) {
  switch (act) {
    case 'publish':
      return <p>Each is published as its draft was last saved. One with something in its way stays as it is.</p>
    case 'schedule':
      return (
        <label>
          Time, in {timeZone}
          <input type="datetime-local" name="at" required />
        </label>
      )
    case 'section':
      return (
        <>
          <label>
            To the section
            <select name="to" required defaultValue="">
              <option value="" disabled>
                Choose one
              </option>
              {sections.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <p>Published articles move at once; their old addresses lead to the new ones.</p>
        </>
      )
    case 'topic':
      return (
        <>
          <label>
            Topic
            <input name="topic" required maxLength={60} autoComplete="off" />
          </label>
          <p>Published articles show it at once.</p>
        </>
      )
  }
}

function verb(act: BulkWork['act']): string {
  switch (act) {
    case 'publish':
      return 'Publish'
    case 'schedule':
      return 'Schedule'
    case 'section':
      return 'Move'
    case 'topic':
      return 'Add topic'
  }
}
