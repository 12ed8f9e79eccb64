import { useState } from 'react'
import { Field, FieldProblems, type FieldProps } from './field'
import styles from './field.module.css'

/** A field of which there may be several: sources, corrections. */
export function FieldRows({ field, name = field.name, texts, problems, options }: FieldProps) {
  const [rows, setRows] = useState(() => rowsIn(texts, name))
  if (field.control !== 'rows') return null
  const add = () => setRows([...rows, Math.max(-1, ...rows) + 1])
  return (
    <fieldset className={styles.group}>
      <legend>{field.title}</legend>
      <small>{field.description}</small>
      <FieldProblems problems={problems.filter((problem) => problem.field === name)} />
      {rows.map((row, index) => (
        <div key={row} className={styles.row}>
          {field.fields.map((inner) => (
            <Field
              key={inner.name}
              field={inner}
              name={`${name}.${row}.${inner.name}`}
              texts={texts}
              // The server counts the rows that it was given; a removed one leaves a gap here.
              problems={problems.flatMap((problem) => renumbered(problem, `${name}.${index}.`, `${name}.${row}.`))}
              options={options}
            />
          ))}
          <button
            type="button"
            className="button quiet"
            onClick={(event) => {
              // A removed row is an edit too; the form hears of edits by this event.
              event.currentTarget.form?.dispatchEvent(new Event('input', { bubbles: true }))
              setRows(rows.filter((other) => other !== row))
            }}
          >
            Remove
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={add}>
        Add
      </button>
    </fieldset>
  )
}

function rowsIn(texts: Record<string, string>, name: string): number[] {
  const numbers = Object.keys(texts).flatMap((key) =>
    key.startsWith(`${name}.`) ? Number.parseInt(key.slice(name.length + 1), 10) : [],
  )
  return [...new Set(numbers)]
}

function renumbered<P extends { field?: string }>(problem: P, from: string, to: string): P[] {
  return problem.field?.startsWith(from) ? [{ ...problem, field: to + problem.field.slice(from.length) }] : []
}
