import type { ComparedPart } from '../ui/marked-words'
import styles from './field-changes.module.css'
import { WordChanges } from './word-changes'

export interface FieldChangesProps {
  /** Each changed field with its title. */
  changes: readonly { name: string; title: string; parts: readonly ComparedPart[] }[]
}

/** “Headline: old → new” for every field that changed. */
export function FieldChanges({ changes }: FieldChangesProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ name, title, parts }) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td>
                <Side parts={parts} without="added" />
              </td>
              <td>
                <Side parts={parts} without="removed" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Side({ parts, without }: { parts: readonly ComparedPart[]; without: ComparedPart['change'] }) {
  const side = parts.filter(({ change, text }) => change !== without && text !== '')
  return side.length > 0 ? <WordChanges parts={side} /> : <span className={styles.empty}>empty</span>
}
