import type { DeskPerson } from '../acts'
import { DeskBar } from '../desk-bar'
import styles from './checked-set-up.module.css'
import { type CheckedPoint, summaryOf } from './summary'

interface CheckedSetUpProps {
  desk: DeskPerson
  groups: { title: string; findings: CheckedPoint[] }[]
  /** Why the store cannot be asked just now; null where it can. */
  notice: string | null
}

/** The whole set-up of the paper, point by point, with what to do where something is missing. */
export function CheckedSetUp({ desk, groups, notice }: CheckedSetUpProps) {
  return (
    <>
      <DeskBar {...desk} here="health" />
      <main className={styles.main}>
        <header className={styles.head}>
          <h1>{summaryOf(groups.flatMap(({ findings }) => findings))}</h1>
          <form>
            <button type="submit" className="button">
              Check again
            </button>
          </form>
        </header>
        {notice && (
          <p role="alert" className={styles.notice}>
            {notice}
          </p>
        )}
        {groups.map(({ title, findings }) => (
          <section key={title} className={styles.group} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {findings.map((point) => (
                <Point key={point.topic + point.says} {...point} />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </>
  )
}

const words = { good: 'Good', watch: 'Watch', missing: 'Missing', broken: 'Broken' } as const

function Point({ topic, state, says, remedy }: CheckedPoint) {
  return (
    <li>
      <span className={`${styles.state} ${styles[state]}`}>{words[state]}</span>
      <h3>{topic}</h3>
      <div>
        <p>{says}</p>
        {remedy && <p className={styles.remedy}>{remedy}</p>}
      </div>
    </li>
  )
}
