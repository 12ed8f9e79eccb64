import type { ReactNode } from 'react'
import type { UpdateAttributes } from '@/lib/prose/components'
import type { Clock } from '../ui/time-format'
import { TimeStamp } from '../ui/time-stamp'
import styles from './pieces.module.css'
import { updateAnchor } from './update-anchor'

/** One timed entry of live coverage; its time is the link to it. */
export function Update({ at, title, children, ...clock }: UpdateAttributes & Clock & { children?: ReactNode }) {
  const anchor = updateAnchor(at)
  return (
    <section className={styles.update} id={anchor}>
      <p className="label">
        <a href={`#${anchor}`}>
          <TimeStamp at={at} shape="zoned-hour" {...clock} />
        </a>
        <TimeStamp at={at} shape="day" {...clock} />
      </p>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  )
}
