import { type BodyPart, mergeBodies, type Pick, resolveBody } from './merge-bodies'
import { type FieldChoice, mergeFields, type Texts } from './merge-fields'

/** An article as its editing page holds it. */
export interface FormState {
  texts: Texts
  body: string
}

/** What two writers must settle, and all that they agree on. Plain data: it travels from the server to the page. */
export interface FormChoices {
  /** Every field; those to be chosen as `mine` has them. */
  texts: Texts
  fields: FieldChoice[]
  /** The body in order, agreed parts and choices. */
  body: BodyPart[]
  /** What stands after the body's last paragraph. */
  end: string
}

/** What was chosen: by the field's name, and for the body's choices in their order. */
export interface Picks {
  fields: Record<string, 'mine' | 'theirs'>
  body: readonly (Pick | undefined)[]
}

export type MergedForms = ({ state: 'merged' } & FormState) | { state: 'choices'; choices: FormChoices }

/**
 * Merges what two writers made of one article: fields each by itself, the body by paragraph. The server uses it on a
 * save that another save overtook, the page on what was typed while a save was on its way.
 *
 * @param base what both began with; null when nobody knows it, and then every difference is a choice
 */
export function mergeForms(base: FormState | null, mine: FormState, theirs: FormState): MergedForms {
  const { texts, choices } = mergeFields(base?.texts ?? null, mine.texts, theirs.texts)
  const { parts, end } = mergeBodies(base?.body ?? null, mine.body, theirs.body)
  if (choices.length === 0 && parts.every((part) => part.kind === 'same'))
    return { state: 'merged', texts, body: resolveBody({ parts, end }, []) }
  return { state: 'choices', choices: { texts, fields: choices, body: parts, end } }
}

/** Writes the article that the picks make. A place without a pick keeps both texts; a field without one keeps mine. */
export function resolveChoices({ texts, fields, body, end }: FormChoices, picks: Picks): FormState {
  const chosen = fields.map((field) => {
    const { mine, theirs } = field.texts
    const names = Object.keys({ ...mine, ...theirs })
    const pick = picks.fields[field.name] === 'theirs' ? theirs : mine
    return Object.fromEntries(names.map((name) => [name, pick[name] ?? '']))
  })
  return { texts: Object.assign({}, texts, ...chosen), body: resolveBody({ parts: body, end }, picks.body) }
}
