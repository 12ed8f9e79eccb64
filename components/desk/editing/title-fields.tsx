import { type ClipboardEvent, type KeyboardEvent, useId } from 'react'
import type { FormField } from '@/lib/article/form-fields'
import type { Problem } from '@/lib/article/problem'
import { FieldProblems } from './field'
import styles from './title-fields.module.css'

export interface TitleFieldsProps {
  /** Headline and standfirst, in the order of the page. */
  fields: FormField[]
  texts: Record<string, string>
  problems: Problem[]
  /** The section and kind above the headline, as readers see them. */
  label: string
  /** Goes on to the body. */
  leave: () => void
}

/** What was copied from a page or a table often ends a line. Put in as if it were typed, undoing takes it back at once. */
function pasteOnOneLine(event: ClipboardEvent<HTMLTextAreaElement>) {
  const text = event.clipboardData.getData('text/plain')
  if (!/[\r\n]/.test(text)) return
  event.preventDefault()
  document.execCommand('insertText', false, text.trim().replace(/\s*[\r\n]+\s*/g, ' '))
}

/** Headline and standfirst, edited where they are printed. */
export function TitleFields({ fields, texts, problems, label, leave }: TitleFieldsProps) {
  const id = useId()
  // Neither holds a line's end; Enter goes on to what comes next, as on a page.
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>, index: number) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const next = fields[index + 1]
    if (next) document.getElementById(`${id}-${next.name}`)?.focus()
    else leave()
  }
  return (
    <header className={styles.title}>
      <p className={styles.label}>{label}</p>
      {fields.map((field, index) => {
        const own = problems.filter((problem) => problem.field === field.name)
        return (
          <div key={field.name}>
            <label className="hidden" htmlFor={`${id}-${field.name}`}>
              {field.title}
            </label>
            <textarea
              id={`${id}-${field.name}`}
              name={field.name}
              className={styles[field.name]}
              defaultValue={texts[field.name] ?? ''}
              placeholder={field.title}
              rows={1}
              dir="auto"
              spellCheck
              onKeyDown={(event) => onKeyDown(event, index)}
              onPaste={pasteOnOneLine}
              aria-describedby={`${id}-${field.name}-about`}
              aria-invalid={own.length > 0 || undefined}
            />
            <div id={`${id}-${field.name}-about`}>
              <FieldProblems problems={own} />
              <small className="hidden">{field.description}</small>
            </div>
          </div>
        )
      })}
    </header>
  )
}
