import { useId } from 'react'
import styles from './questions.module.css'
import type { PartProps } from './time-choice'

/** What readers are told of a change to a story that they have seen: a new time, a correction. */
export function ReaderChoices({ choices, choose, mayCorrect }: PartProps & { mayCorrect: boolean }) {
  return (
    <>
      <fieldset className={styles.part}>
        <legend>Show readers a new “Updated” time?</legend>
        <label className={styles.choice}>
          <input type="radio" name="updated" checked={choices.updated} onChange={() => choose({ updated: true })} />
          <span>Yes: there is something new to read</span>
        </label>
        <label className={styles.choice}>
          <input type="radio" name="updated" checked={!choices.updated} onChange={() => choose({ updated: false })} />
          <span>No: a slip of the pen</span>
        </label>
      </fieldset>
      {mayCorrect && (
        <fieldset className={styles.part}>
          <legend>Correction</legend>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={choices.corrects}
              onChange={(event) => choose({ corrects: event.target.checked })}
            />
            <span>Add a correction, which readers see under the story with its time</span>
          </label>
          {choices.corrects && <Correction choices={choices} choose={choose} />}
        </fieldset>
      )}
    </>
  )
}

function Correction({ choices, choose }: PartProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={`${id}-kind`}>Kind</label>
      <select id={`${id}-kind`} value={choices.kind} onChange={(event) => choose({ kind: kindOf(event.target.value) })}>
        <option value="correction">Correction: something was wrong</option>
        <option value="clarification">Clarification: something was unclear</option>
        <option value="retraction">Retraction: the story is taken back</option>
      </select>
      <label htmlFor={`${id}-text`}>What was wrong, and what is right</label>
      <textarea
        id={`${id}-text`}
        rows={3}
        maxLength={1000}
        value={choices.correction}
        onChange={(event) => choose({ correction: event.target.value })}
      />
    </>
  )
}

function kindOf(value: string): PartProps['choices']['kind'] {
  return value === 'clarification' || value === 'retraction' ? value : 'correction'
}
