import type { Words } from '@/lib/site/words'
import styles from './live.module.css'

/** What the one script of a live page needs to know. */
export interface NewUpdatesProps {
  /** Where the story is. */
  page: string
  /** Where the names of its newest updates are. */
  status: string
  /** The name of the oldest that stands on a page which is full; empty where all updates have room. */
  oldest: string
  /** The language of the words, which decides how counts are said. */
  language: string
  words: Words
}

/**
 * The place where readers are told of new updates, and the script that tells them: public/live.js. The tag is written
 * exactly as app/_start/script-free-html.ts lets it pass.
 */
export function NewUpdates({ page, status, oldest, language, words }: NewUpdatesProps) {
  return (
    <>
      <div
        className={styles.news}
        id="new-updates"
        role="status"
        lang={language}
        data-status={status}
        data-page={page}
        data-oldest={oldest}
        data-words={JSON.stringify(formsOf(words, language))}
      />
      <script src="/live.js" defer />
    </>
  )
}

/** The message in each form that its language has, `#` for the number: the script cannot read the paper's messages. */
function formsOf(words: Words, language: string): Record<string, string> {
  const rules = new Intl.PluralRules(language)
  const forms: Record<string, string> = {}
  for (let count = 1; count <= 200; count++) {
    forms[rules.select(count)] ??= words.say('newUpdates', { count }).replace(words.say('count', { count }), '#')
  }
  return forms
}
