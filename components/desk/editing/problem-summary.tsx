import { useEffect, useRef } from 'react'
import { describeProblem, type Problem } from '@/lib/article/problem'
import styles from '../notice.module.css'

export interface ProblemSummaryProps {
  problems: Problem[]
  /** How often an act that somebody asked for has failed. What a save by itself found must not take the caret away. */
  failed: number
}

/** Everything that kept an act from being done, at the top and in focus, so that nobody has to look for it. */
export function ProblemSummary({ problems, failed }: ProblemSummaryProps) {
  const summary = useRef<HTMLElement>(null)
  useEffect(() => {
    if (failed > 0) summary.current?.focus()
  }, [failed])
  if (problems.length === 0) return null
  return (
    <section ref={summary} className={styles.problems} role="alert" tabIndex={-1}>
      <h2>{problems.length === 1 ? 'One thing is in the way' : `${problems.length} things are in the way`}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.line} ${problem.column} ${problem.message}`}>
            {problem.line ? `Line ${problem.line}${problem.column ? `, column ${problem.column}` : ''}: ` : ''}
            {describeProblem(problem)}
          </li>
        ))}
      </ul>
    </section>
  )
}
