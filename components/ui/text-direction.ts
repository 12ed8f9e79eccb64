type LocaleWithText = Intl.Locale & { textInfo?: { direction: string }; getTextInfo?: () => { direction: string } }

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Which way a language is written; `ltr` for a tag that nobody knows. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const locale = localeOf(language)
  if (!locale) return 'ltr'
  const known = locale.getTextInfo?.().direction ?? locale.textInfo?.direction
  if (known) return known === 'rtl' ? 'rtl' : 'ltr'
  const script = locale.maximize().script
  if (script === 'Latn' || script === 'Cyrl') return 'ltr'
  return rightToLeft.has(locale.language) ? 'rtl' : 'ltr'
}

/** The letters that a language is written in, as ISO 15924 names them: `Arab`; undefined for a tag that nobody knows. */
export const scriptOf = (language: string): string | undefined => localeOf(language)?.maximize().script

/** The `lang` and `dir` of text that is not in the paper's own language; nothing for text that is. */
export const languageAttributes = (language: string | undefined) =>
  language ? { lang: language, dir: textDirection(language) } : {}

/** The same for words in one language that stand in text of another; nothing where both are in one. */
export const otherLanguage = (language: string, around: string | undefined) =>
  languageAttributes(around && around !== language ? language : undefined)

function localeOf(language: string): LocaleWithText | undefined {
  try {
    return new Intl.Locale(language)
  } catch {
    return undefined
  }
}
