import { useId, useRef } from 'react'
import type { Problem } from '@/lib/article/problem'
import styles from './field.module.css'

/** The body as MDX source; each error leads to its place. */
export function BodySource({ text, problems }: { text: string; problems: Problem[] }) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const own = problems.filter((problem) => problem.line !== undefined || problem.field === 'body')
  function goTo({ line = 1, column = 1 }: Problem) {
    const lines = area.current?.value.split('\n') ?? []
    const position = lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0) + column - 1
    area.current?.focus()
    area.current?.setSelectionRange(position, position)
    // Browsers scroll to the caret only when text is put in, so the line's share of the height is used.
    if (area.current) area.current.scrollTop = (area.current.scrollHeight * (line - 3)) / Math.max(1, lines.length)
  }
  return (
    <div className={`${styles.field} ${styles.body}`}>
      <label htmlFor={id}>Body</label>
      <textarea
        ref={area}
        id={id}
        name="body"
        defaultValue={text}
        rows={24}
        spellCheck
        aria-describedby={`${id}-about`}
        aria-invalid={own.length > 0 || undefined}
      />
      <div id={`${id}-about`}>
        {own.map((problem) => (
          <p key={`${problem.line} ${problem.column} ${problem.message}`} className={styles.problem}>
            {problem.line === undefined ? (
              `The body ${problem.message}`
            ) : (
              <>
                <button type="button" onClick={() => goTo(problem)}>
                  Line {problem.line}
                  {problem.column ? `, column ${problem.column}` : ''}
                </button>
                : {problem.message}
              </>
            )}
          </p>
        ))}
        <small>Markdown, and the paper’s own components. An empty line begins a new paragraph.</small>
      </div>
    </div>
  )
}
