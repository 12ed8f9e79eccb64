import { useId } from 'react'
import type { FormField } from '@/lib/article/form-fields'
import type { Problem } from '@/lib/article/problem'
import styles from './field.module.css'
import { FieldRows } from './field-rows'

export interface FieldProps {
  field: FormField
  /** Its name in the form: `image.alt`. The field's own name when it lies in nothing else. */
  name?: string
  texts: Record<string, string>
  problems: Problem[]
  /** Choices that the paper's settings offer, by field. */
  options?: Record<string, FieldChoice[]>
}

/** One field of the form, with what it is for and what is wrong with it. */
export function Field({ field, name = field.name, ...rest }: FieldProps) {
  if (field.control === 'rows') return <FieldRows field={field} name={name} {...rest} />
  if (field.control !== 'group') return <SingleField field={field} name={name} {...rest} />
  return (
    <fieldset className={styles.group}>
      <legend>{field.title}</legend>
      <FieldProblems problems={rest.problems.filter((problem) => problem.field === name)} />
      {field.fields.map((inner) => (
        <Field key={inner.name} field={inner} name={`${name}.${inner.name}`} {...rest} />
      ))}
    </fieldset>
  )
}

function SingleField({ field, name = field.name, texts, problems, options }: FieldProps) {
  const id = useId()
  // A list's problem may name one of its items: `topics.2`.
  const own = problems.filter(
    (problem) => problem.field === name || (field.control === 'lines' && problem.field?.startsWith(`${name}.`)),
  )
  const shared = {
    id,
    name,
    defaultValue: texts[name] ?? '',
    'aria-describedby': `${id}-about`,
    'aria-invalid': own.length > 0 || undefined,
  }
  const choices = choicesOf(field, name, texts[name] ?? '', options)
  return (
    <div className={`${styles.field} ${styles[field.name] ?? ''}`}>
      <label htmlFor={id}>{field.title}</label>
      {choices ? (
        <select {...shared}>
          <option value="">Choose…</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      ) : field.control === 'text' || field.control === 'lines' || field.name === 'headline' ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input {...shared} placeholder={field.control === 'moment' ? '2026-03-14T09:30:00Z' : undefined} />
      )}
      <div id={`${id}-about`}>
        <FieldProblems problems={own} />
        <small>{field.description}</small>
      </div>
    </div>
  )
}

interface FieldChoice {
  value: string
  name: string
}

/** What may be chosen; null for a field that is written. */
function choicesOf(field: FormField, name: string, now: string, options: FieldProps['options']): FieldChoice[] | null {
  const offered = field.control === 'choice' ? field.options.map((value) => ({ value, name: value })) : null
  const choices = options?.[name] ?? offered
  // What was written by hand and is no choice stays until somebody chooses: a form may not lose it by being opened.
  const isOdd = choices && now !== '' && !choices.some(({ value }) => value === now)
  return isOdd ? [...choices, { value: now, name: `${now} (not known)` }] : choices
}

/** What is wrong with one field. */
export function FieldProblems({ problems }: { problems: Problem[] }) {
  return problems.map((problem) => (
    <p key={problem.message} className={styles.problem}>
      {problem.field?.split('.').at(-1)} {problem.message}
    </p>
  ))
}
