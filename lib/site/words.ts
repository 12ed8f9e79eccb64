import { IntlMessageFormat } from 'intl-messageformat'
import { english, type MessageKey, type Messages } from './english'

/** The messages that a paper has of its own, by language tag: `ar`, `pt-BR`. */
export type Languages = Record<string, Messages>

/** The names between braces, read from the English text; what stands inside a plural form is no name. */
type Names<Text extends string> = Text extends `${string}{${infer Rest}` ? Name<Rest> | Names<Rest> : never
type Name<Text extends string> = Text extends `${infer Inside}}${string}` ? Plain<Before<Inside>> : never
type Before<Inside extends string> = Inside extends `${infer First},${string}` ? First : Inside
type Plain<Text extends string> = Text extends `${string}${' ' | '#'}${string}` ? never : Text

/** The names of a message that are filled with numbers. */
type Counts<Text extends string> = Text extends `${string}{${infer Rest}` ? Count<Rest> | Counts<Rest> : never
type Count<Text extends string> = Text extends `${infer Name}, ${'plural' | 'number'}${string}` ? Plain<Name> : never

/** The marks around words, such as `a` for `<a>`. */
type Marks<Text extends string> = Text extends `${string}</${infer Name}>${infer Rest}` ? Name | Marks<Rest> : never

type Value<Text extends string, Name extends string, Part> = Name extends Counts<Text> ? number : string | Part

/** What a message is filled with. `Part` is what may stand in it beside words, such as an element. */
export type MessageValues<Key extends MessageKey, Part = never> = {
  [Name in Names<(typeof english)[Key]>]: Value<(typeof english)[Key], Name, Part>
} & { [Mark in Marks<(typeof english)[Key]>]: (words: (string | Part)[]) => string | Part }

/** Nothing has to be given for a message that is filled with nothing. */
type Given<Key extends MessageKey, Part> = keyof MessageValues<Key, Part> extends never
  ? []
  : [values: MessageValues<Key, Part>]

/** The words of the interface in one language. */
export interface Words {
  /** A message as text. */
  say<Key extends MessageKey>(key: Key, ...given: Given<Key, never>): string
  /** A message in pieces, where something else than words stands among them. */
  parts<Part, Key extends MessageKey = MessageKey>(key: Key, values: MessageValues<Key, Part>): (string | Part)[]
}

/**
 * The words for a language: of its own file, else of the nearest (`pt` for `pt-BR`); English is always there.
 *
 * @returns null for a language of which the paper has no words
 */
export function wordsIn(language: string, languages: Languages = {}): Words | null {
  const messages = nearest(language, languages)
  if (messages) return makeWords(language, messages)
  return /^en(-|$)/i.test(language) ? makeWords(language, {}) : null
}

/** English words, for what no file says otherwise. */
export const inEnglish: Words = makeWords('en', {})

function nearest(language: string, languages: Languages): Messages | undefined {
  const parts = language.toLowerCase().split('-')
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join('-')
    const found = Object.keys(languages).find((key) => key.toLowerCase() === tag)
    if (found) return languages[found]
  }
  return undefined
}

function makeWords(language: string, messages: Messages): Words {
  // A list prints the same message on every card.
  const read = new Map<MessageKey, IntlMessageFormat>()
  const message = (key: MessageKey) => {
    const known = read.get(key)
    if (known) return known
    const own = messages[key]
    const made = own === undefined ? new IntlMessageFormat(english[key], 'en') : new IntlMessageFormat(own, language)
    read.set(key, made)
    return made
  }
  return {
    say: (key, ...[values]) => String(message(key).format(values as Record<string, string | number> | undefined)),
    parts: <Part>(key: MessageKey, values: object) => {
      const made = message(key).format<Part>(values as Record<string, string | Part>)
      return Array.isArray(made) ? made : [made]
    },
  }
}
