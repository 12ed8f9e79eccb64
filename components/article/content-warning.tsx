import styles from './article.module.css'

/** What may distress a reader, said before picture and text; nothing where there is no warning. */
export function ContentWarning({ children }: { children?: string }) {
  if (!children) return null
  return (
    <aside className={styles.warning} aria-label="Content warning">
      <b>Before you read.</b> {children}
    </aside>
  )
}
