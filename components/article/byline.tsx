import { Names } from '../ui/names'
import type { NamedLink } from '../ui/view'
import styles from './article.module.css'

/** “By Ana Pop and Li Wei”, each name leading to their stories. */
export function Byline({ authors, lang, dir }: { authors: NamedLink[]; lang?: string; dir?: string }) {
  return (
    <p className={styles.byline} lang={lang} dir={dir}>
      By{' '}
      <Names>
        {authors.map(({ name, url }) => (
          <a key={url} href={url} rel="author">
            {name}
          </a>
        ))}
      </Names>
    </p>
  )
}
