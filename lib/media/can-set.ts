/** What the fonts of cards can write in any language: letters of three scripts, and whatever belongs to none. */
const writable = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u
/** What is added in Japanese. */
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
/** What no other language is written with. */
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Whether a card can carry these words; in other scripts it would show empty boxes. Chinese is another script here: a
 * Japanese face lacks many of its signs.
 *
 * @param language of the words, as a tag
 */
export function canSet(words: string, language: string): boolean {
  if (/^ja(-|$)/i.test(language) || kana.test(words)) return writable.test(words.replace(japanese, ''))
  return writable.test(words)
}
