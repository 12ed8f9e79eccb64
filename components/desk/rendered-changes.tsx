import type { ReactNode } from 'react'
import { Body } from '../article/body'
import { languageAttributes } from '../ui/text-direction'
import styles from './rendered-changes.module.css'

export interface RenderedChangesProps {
  /** The marked body as elements. */
  children: ReactNode
  /** The language of the article, where it is not the paper’s own. */
  language?: string
}

/** A body as readers see it, with what came and went marked in it. */
export function RenderedChanges({ children, language }: RenderedChangesProps) {
  return (
    <div className={styles.rendered} {...languageAttributes(language)}>
      <Body>{children}</Body>
    </div>
  )
}
