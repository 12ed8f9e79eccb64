import type { Words } from '@/lib/site/words'
import { richWords } from '../ui/rich-words'
import { languageAttributes } from '../ui/text-direction'

/** The same story in another language. */
export interface OtherLanguage {
  language: string
  url: string
}

export interface OtherLanguagesProps {
  stories: OtherLanguage[]
  words: Words
  lang?: string
  dir?: string
}

/** “Also in العربية · Русский”: each language by its own name for itself; nothing for a story that has only one. */
export function OtherLanguages({ stories, words, lang, dir }: OtherLanguagesProps) {
  if (stories.length === 0) return null
  const languages = (
    <>
      {stories.map(({ language, url }, place) => (
        <span key={url}>
          {place > 0 && ' · '}
          <a href={url} hrefLang={language} {...languageAttributes(language)}>
            {nameOf(language)}
          </a>
        </span>
      ))}
    </>
  )
  return (
    <p lang={lang} dir={dir}>
      {richWords(words, 'alsoIn', { languages })}
    </p>
  )
}

/** `русский` for `ru`; the tag itself for a language that has no name. A regional tag goes by its language: `English`. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(new Intl.Locale(language).language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
