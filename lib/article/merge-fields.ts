import { diff3Merge } from 'node-diff3'

/** What a form sends: texts by name, `image.alt` and `sources.0.title` for what lies inside. */
export type Texts = Record<string, string>

/** A field that both changed. The strings are for showing; `texts` holds what each would write into the form. */
export interface FieldChoice {
  name: string
  base: string
  mine: string
  theirs: string
  texts: { mine: Texts; theirs: Texts }
}

/** Fields with one item a line: items are merged one by one. */
export const listFields: readonly string[] = ['bylines', 'aliases', 'topics', 'keyPoints', 'related']

/**
 * Whether two texts of a field mean the same. An empty line of a list is no item: the file leaves it out, and whoever has
 * just begun it goes on writing there.
 */
export function isSameText(name: string, one: string, other: string): boolean {
  return one === other || (listFields.includes(name) && items(one).join('\n') === items(other).join('\n'))
}

/**
 * Merges the fields of two forms that were opened with the same texts, each field by itself.
 *
 * @param base what both were opened with; null when nobody knows it, and then every difference is a choice
 * @returns every name that any of them has, those to be chosen with what `mine` says
 */
export function mergeFields(base: Texts | null, mine: Texts, theirs: Texts): { texts: Texts; choices: FieldChoice[] } {
  const forms = [base ?? {}, mine, theirs].map(byField) as [Fields, Fields, Fields]
  const names = [...new Set(forms.flatMap((form) => [...form.keys()]))]
  const choices: FieldChoice[] = []
  const texts = Object.fromEntries(
    [base ?? {}, theirs, mine].flatMap((form) => Object.keys(form).map((name) => [name, ''])),
  )
  for (const name of names) {
    const [old, one, other] = forms.map((form) => form.get(name) ?? {}) as [Texts, Texts, Texts]
    const merged = base === null ? agreed(one, other) : mergeField(name, old, one, other)
    Object.assign(texts, merged ?? one)
    if (merged) continue
    const shown = [old, one, other].map((field) => shownField(name, field)) as [string, string, string]
    choices.push({ name, base: shown[0], mine: shown[1], theirs: shown[2], texts: { mine: one, theirs: other } })
  }
  return { texts, choices }
}

type Fields = Map<string, Texts>

/** Texts of each field of the frontmatter, without what is empty, and rows counted from 0 without holes. */
function byField(texts: Texts): Fields {
  const fields: Fields = new Map()
  for (const [name, text] of Object.entries(texts)) {
    const field = name.split('.', 1)[0] as string
    const own = fields.get(field) ?? {}
    if (text.trim() !== '') own[name] = text.replace(/\r\n?/g, '\n')
    fields.set(field, own)
  }
  for (const [field, own] of fields) fields.set(field, sorted(hasRows(own) ? fromRows(field, rowsOf(own)) : own))
  return fields
}

/** Names in one order, so that equal fields are equal as JSON. */
function sorted(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function mergeField(name: string, base: Texts, mine: Texts, theirs: Texts): Texts | null {
  const same = agreed(mine, theirs)
  if (same) return same
  if (JSON.stringify(mine) === JSON.stringify(base)) return theirs
  if (JSON.stringify(theirs) === JSON.stringify(base)) return mine
  const versions = [mine, base, theirs]
  if (listFields.includes(name)) {
    const [one, old, other] = versions.map((field) => items(field[name] ?? ''))
    const lines = mergeItems(one ?? [], old ?? [], other ?? [])
    // Both may have put the same item in different places.
    return lines && new Set(lines).size === lines.length ? { [name]: lines.join('\n') } : null
  }
  if (!versions.some(hasRows)) return null
  const [one, old, other] = versions.map(rowsOf)
  const rows = mergeItems(one ?? [], old ?? [], other ?? [])
  return rows && fromRows(name, rows)
}

function items(list: string): string[] {
  return list.split('\n').filter((line) => line.trim() !== '')
}

function agreed(mine: Texts, theirs: Texts): Texts | null {
  return JSON.stringify(mine) === JSON.stringify(theirs) ? mine : null
}

function mergeItems(mine: string[], base: string[], theirs: string[]): string[] | null {
  // No honest list is longer, and aligning many equal items takes long.
  if (mine.length + base.length + theirs.length > 3000) return null
  const regions = diff3Merge(mine, base, theirs, { excludeFalseConflicts: true })
  return regions.some((region) => region.conflict) ? null : regions.flatMap((region) => region.ok ?? [])
}

function hasRows(field: Texts): boolean {
  return Object.keys(field).some((name) => /^[^.]+\.\d+\./.test(name))
}

/** Each row as JSON, in order: `{"title":"The report"}`. */
function rowsOf(field: Texts): string[] {
  const rows = new Map<number, Texts>()
  for (const [name, text] of Object.entries(field)) {
    const [, number = '0', inside = ''] = /^[^.]+\.(\d+)\.(.*)$/.exec(name) ?? []
    rows.set(Number(number), { ...rows.get(Number(number)), [inside]: text })
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => JSON.stringify(sorted(row)))
}

function fromRows(field: string, rows: string[]): Texts {
  return Object.assign(
    {},
    ...rows.map((row, place) =>
      Object.fromEntries(
        Object.entries(JSON.parse(row) as Texts).map(([name, text]) => [`${field}.${place}.${name}`, text]),
      ),
    ),
  )
}

/** A whole field as one text: `alt: Rain` on a line of its own where it has parts. */
function shownField(field: string, texts: Texts): string {
  return Object.entries(texts)
    .map(([name, text]) => (name === field ? text : `${name.slice(field.length + 1)}: ${text}`))
    .join('\n')
}
