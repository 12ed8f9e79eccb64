import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'
import { english, type MessageKey } from './english'

const keys = Object.keys(english) as MessageKey[]

/** The language whose words a file of the content folder holds: `ar` for `languages/ar.yaml`; null for another file. */
export function languageOfFile(path: string): string | null {
  return /^languages\/([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.yaml$/.exec(path)?.[1] ?? null
}

/**
 * `content/languages/<tag>.yaml`: the words of the interface in one language. Any message may be left out; one that is
 * there must be filled with what the English one is filled with, and have a form for every number.
 */
export function languageSchema(language: string) {
  const message = (key: MessageKey) =>
    z.string().superRefine((text, context) => {
      for (const fault of faults(key, text, language)) context.addIssue({ code: 'custom', message: fault })
    })
  const fields = Object.fromEntries(keys.map((key) => [key, message(key).optional()]))
  return z.strictObject(fields as Record<MessageKey, z.ZodOptional<ReturnType<typeof message>>>)
}

/** What is wrong with a message, each as a sentence that goes on from its name. */
function faults(key: MessageKey, text: string, language: string): string[] {
  const wanted = read(english[key], 'en')
  const found = read(text, language)
  if (typeof wanted === 'string') return []
  if (typeof found === 'string') return [`is not a message (${found}). Close every brace and every mark.`]
  const shown = (names: string[]) => names.map((name) => `{${name}}`).join(', ')
  const unknown = [...found.names].filter((name) => !wanted.names.has(name))
  const missing = [...wanted.names].filter((name) => !found.names.has(name))
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  const formless = found.plurals.flatMap((forms) => pluralCategories.filter((form) => !forms.includes(form)))
  return [
    unknown.length > 0 &&
      `is given no ${shown(unknown)}. ${wanted.names.size > 0 ? `Use ${shown([...wanted.names])}` : 'Take it out'}.`,
    missing.length > 0 && `is without ${shown(missing)}. Say where it stands.`,
    formless.length > 0 && `is without a form for ${formless.join(', ')}. Numbers in this language need it.`,
  ].filter((fault) => fault !== false)
}

interface ReadMessage {
  /** What is filled in, and the marks around words. */
  names: Set<string>
  /** The forms of every plural. */
  plurals: string[][]
}

/** A piece of a message, as far as it is asked here. */
interface Piece {
  type: number
  value?: unknown
  options?: Record<string, { value: Piece[] }>
  children?: Piece[]
}
const kinds = { words: 0, plural: 6, pound: 7 }

/** Takes a message apart; the reason as text where it is none. */
function read(text: string, language: string): ReadMessage | string {
  try {
    const found: ReadMessage = { names: new Set(), plurals: [] }
    walk(new IntlMessageFormat(text, language).getAst() as Piece[], found)
    return found
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function walk(pieces: Piece[], found: ReadMessage): void {
  for (const { type, value, options = {}, children = [] } of pieces) {
    if (type !== kinds.words && type !== kinds.pound) found.names.add(String(value))
    if (type === kinds.plural) found.plurals.push(Object.keys(options))
    for (const option of Object.values(options)) walk(option.value, found)
    walk(children, found)
  }
}
