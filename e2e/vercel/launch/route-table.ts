/** One rule of the `routes` in Vercel's `config.json`, as far as our output uses them. */
export interface Route {
  src?: string
  dest?: string
  status?: number
  headers?: Record<string, string>
  has?: Condition[]
  missing?: Condition[]
  transforms?: { type: string; op: string; target: { key: string }; args: string }[]
  continue?: boolean
  check?: boolean
  important?: boolean
  /** Begins the next part of the table. */
  handle?: string
}

interface Condition {
  type: string
  key: string
  value?: string
}

/** What is asked for. Its headers may gain some on the way. */
export interface Asked {
  path: string
  query: URLSearchParams
  headers: Record<string, string>
}

/** Where a request leads. */
export interface Destination {
  /** A name among the static files and functions, `/[section]/[slug]`; null when nothing has the address. */
  output: string | null
  query: URLSearchParams
  /** Headers for the answer. What a function answers goes before them. */
  headers: Record<string, string>
  /** With a redirect's address among the headers. */
  redirect?: number
}

/**
 * Follows the route table. Ours, and no more than our output needs: no middleware, no locales, no rewrites to other
 * sites; a rule that the table gains must be added here.
 *
 * @param exists whether the output has something under that name
 */
export function follow(routes: Route[], asked: Asked, exists: (output: string) => boolean): Destination {
  const to: Destination = { output: asked.path, query: new URLSearchParams(asked.query), headers: {} }
  for (const [phase, rules] of phasesOf(routes)) {
    // Later parts are for what is not there, or only for what is.
    if (phase !== '' && exists(to.output ?? '')) break
    if (!['', 'filesystem', 'miss', 'rewrite'].includes(phase)) continue
    for (const rule of rules) {
      const found = matches(rule, to.output ?? '', asked)
      if (!found) continue
      for (const [name, value] of Object.entries(rule.headers ?? {}))
        to.headers[name.toLowerCase()] = fill(value, found)
      for (const { target, args } of rule.transforms ?? []) asked.headers[target.key] = args
      if (rule.status && to.headers.location) return { ...to, redirect: rule.status }
      if (rule.dest) {
        const [path = '', query] = fill(rule.dest, found).split('?')
        to.output = path
        for (const [name, value] of new URLSearchParams(query)) to.query.set(name, value)
      }
      if (rule.check && exists(to.output ?? '')) return to
      if (!rule.continue && !rule.check) break
    }
  }
  return exists(to.output ?? '') ? to : { ...to, output: null }
}

function phasesOf(routes: Route[]): Map<string, Route[]> {
  const phases = new Map<string, Route[]>([['', []]])
  let phase = ''
  for (const route of routes) {
    if (route.handle) phase = route.handle
    phases.set(phase, [...(phases.get(phase) ?? []), ...(route.handle ? [] : [route])])
  }
  return phases
}

/** What the rule's groups caught, by number and by name; null where it is not for this request. */
function matches(rule: Route, path: string, asked: Asked): Record<string, string> | null {
  const match = new RegExp(`^(?:${rule.src})$`).exec(path)
  if (!match) return null
  const found: Record<string, string> = { ...match.groups }
  match.forEach((text, number) => {
    found[number] = text ?? ''
  })
  const holds = ({ type, key, value }: Condition): boolean => {
    if (type !== 'header') throw new Error(`The route table asks for a ${type}, which the launcher does not know.`)
    const given = asked.headers[key]
    const caught = given === undefined ? null : value === undefined ? [] : new RegExp(`^${value}$`).exec(given)
    if (caught && 'groups' in caught) Object.assign(found, caught.groups)
    return caught !== null
  }
  return (rule.has ?? []).every(holds) && !(rule.missing ?? []).some(holds) ? found : null
}

function fill(text: string, found: Record<string, string>): string {
  return text.replace(/\$(\w+)/g, (_, name: string) => found[name] ?? '')
}
