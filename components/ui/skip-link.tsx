import styles from './shell.module.css'

/** The first stop of the Tab key: past the masthead, to `<main id="main">`. */
export function SkipLink() {
  return (
    <a className={styles.skip} href="#main">
      Skip to the main text
    </a>
  )
}
