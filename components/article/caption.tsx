import styles from './article.module.css'

/** What a picture shows and who made it, always together. Only an embed has nobody of ours to credit. */
export function Caption({ caption, credit }: { caption?: string; credit?: string }) {
  return (
    <figcaption className={styles.caption}>
      {credit && caption ? `${caption} ` : caption}
      {credit && <cite>{credit}</cite>}
    </figcaption>
  )
}
