import type { ReactNode } from 'react'
import { updateAnchor, updateId } from '@/lib/article/update-id'
import type { UpdateAttributes } from '@/lib/prose/components'
import type { Clock } from '../ui/time-format'
import { TimeStamp } from '../ui/time-stamp'
import styles from './pieces.module.css'

export interface UpdateProps extends UpdateAttributes, Clock {
  /** Its name, where live coverage has given it one; else its moment. */
  id?: string
  /** Its permanent address, where it has one; else its place on this page. */
  url?: string
  /** Whether it is the one that this page is the address of. */
  current?: boolean
  children?: ReactNode
}

/** One timed entry of live coverage; its time is the link to it. */
export function Update({ at, title, id = updateId(at), url, current, children, ...clock }: UpdateProps) {
  const anchor = updateAnchor(id)
  return (
    <section className={styles.update} id={anchor} aria-current={current}>
      <p className="label">
        <a href={url ?? `#${anchor}`}>
          <TimeStamp at={at} shape="zoned-hour" language={clock.language} timeZone={clock.timeZone} />
        </a>
        <TimeStamp at={at} shape="day" language={clock.language} timeZone={clock.timeZone} />
      </p>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  )
}
