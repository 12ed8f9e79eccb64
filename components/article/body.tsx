import type { ReactNode } from 'react'
import styles from './body.module.css'
import { withDateline } from './dateline'

/** The text of an article. A dateline runs into its first paragraph. */
export function Body({ dateline, children }: { dateline?: string; children: ReactNode }) {
  return <div className={styles.body}>{dateline ? withDateline(children, dateline) : children}</div>
}
