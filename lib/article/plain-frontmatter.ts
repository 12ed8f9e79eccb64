type Value = string | string[] | Record<string, string>

/** `name: value`, `name:` before a list or a group, or `  - item`. Exactly as editors and this program write them. */
const line = /^(?:( {2})?([A-Za-z]\w{0,60}):(?: (.+))?| {2}- (.+))$/
/** Printable, no marks that YAML or JSON might count as a line's end, no half letters. */
const printable = /^[\x20-\x7e\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\ud7ff]+$/
/** Begins with no sign of YAML, and is neither a number, nor followed by a comment, nor a field itself. */
const plain = /^(?:[A-Za-z/\u00a1-\ud7ff]|\d[^\s:#]* )(?:[^:#]|:(?=[^ ]))*$/
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:\d\d)$/
const constant = /^(?:null|true|false)$/i

/**
 * Reads frontmatter that holds nothing but plain fields, lists of them and groups of them. YAML's own parser takes 20 s
 * for a hundred thousand articles, and most of them need nothing of what it can do.
 *
 * @returns the fields just as `yaml` reads them, or null where anything is not that plain (comments, escapes, text over
 * several lines, a field twice, a mistake): then ask `yaml`
 */
export function plainFrontmatter(yaml: string): Record<string, Value> | null {
  const fields: Record<string, Value> = {}
  let open: string | null = null
  for (const text of yaml.replace(/\n$/, '').split('\n')) {
    const [, indent, name, value, item] = line.exec(text) ?? []
    const scalar = scalarOf(value ?? item ?? '')
    const group: Value | undefined = open === null ? undefined : fields[open]
    if (item !== undefined) {
      if (open === null || scalar === null) return null
      if (group === undefined) fields[open] = [scalar]
      else if (Array.isArray(group)) group.push(scalar)
      else return null
    } else if (name === undefined || constant.test(name)) {
      return null
    } else if (indent) {
      if (open === null || scalar === null || Array.isArray(group) || typeof group === 'string') return null
      if (group === undefined) fields[open] = { [name]: scalar }
      else if (Object.hasOwn(group, name)) return null
      else group[name] = scalar
    } else {
      if (Object.hasOwn(fields, name) || (open !== null && group === undefined)) return null
      open = value === undefined ? name : null
      if (value === undefined) continue
      if (scalar === null) return null
      fields[name] = scalar
    }
  }
  return open !== null && fields[open] === undefined ? null : fields
}

function scalarOf(text: string): string | null {
  if (!printable.test(text) || text.endsWith(' ') || text.endsWith(':')) return null
  if (/^"[^"\\]*"$/.test(text) || /^'[^']*'$/.test(text)) return text.slice(1, -1)
  return (plain.test(text) && !constant.test(text)) || moment.test(text) ? text : null
}
