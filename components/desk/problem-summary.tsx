import { useEffect, useRef } from 'react'
import { describeProblem, type Problem } from '@/lib/article/problem'
import styles from './notice.module.css'

/** Everything that kept an act from being done, at the top and in focus, so that nobody has to look for it. */
export function ProblemSummary({ problems }: { problems: Problem[] }) {
  const summary = useRef<HTMLElement>(null)
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus()
  }, [problems])
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
