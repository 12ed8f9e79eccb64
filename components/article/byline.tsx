import type { Words } from '@/lib/site/words'
import { Names } from '../ui/names'
import { richWords } from '../ui/rich-words'
import type { NamedLink } from '../ui/view'
import styles from './article.module.css'

/** “By Ana Pop and Li Wei”, each name leading to their stories. */
export interface BylineProps {
  authors: NamedLink[]
  language: string
  words: Words
  lang?: string
  dir?: string
}

export function Byline({ authors, language, words, lang, dir }: BylineProps) {
  const names = (
    <Names language={language}>
      {authors.map(({ name, url }) => (
        <a key={url} href={url} rel="author">
          {name}
        </a>
      ))}
    </Names>
  )
  return (
    <p className={styles.byline} lang={lang} dir={dir}>
      {richWords(words, 'by', { names })}
    </p>
  )
}
