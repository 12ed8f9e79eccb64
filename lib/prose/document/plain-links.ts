// GFM makes a link of every bare address, and no escape keeps it from doing so: it looks at the text after the escapes
// are taken out. So an address in a document is a link as well. These rules are those of mdast-util-gfm-autolink-literal.

interface PlainLink {
  start: number
  end: number
  href: string
}

type Find = (match: RegExpExecArray) => PlainLink | undefined

const patterns: [RegExp, Find][] = [
  [/(?<![\da-z])(https?:\/\/|www(?=\.))([\w-]*\.[\w\-.]*)([^\t\n\r ]*)/gi, findUrl],
  [/(?<![\w+\-.@])xmpp:([\w+\-.]+)@([\w-]+(?:\.[\w-]+)+)(\/(?:[\w\-/]|\.(?=[\dA-Za-z]))*)?/g, findXmpp],
  [/(?<![\w+\-.@])mailto:([\w+\-.]+)@([\w-]+(?:\.[\w-]+)+)/g, findMail],
  [/(?<![\w+\-.]|(?:^|[^\d@A-Za-z])(?:mailto|xmpp):)([\w+\-.]+)@([\w-]+(?:\.[\w-]+)+)/g, findMail],
]

/** The addresses that Markdown would make links of in a stretch of text without marks inside. */
export function plainLinks(text: string): PlainLink[] {
  if (!/[.@]/.test(text)) return []
  let pieces = [{ start: 0, end: text.length }]
  const found: PlainLink[] = []
  for (const [pattern, find] of patterns) {
    // Each rule sees only what the rules before it left, as if it were a text of its own.
    pieces = pieces.flatMap((piece) => {
      const rest: typeof pieces = []
      let from = piece.start
      const words = text.slice(piece.start, piece.end)
      pattern.lastIndex = 0
      for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
        const link = find(match)
        if (!link) {
          pattern.lastIndex = match.index + 1
          continue
        }
        found.push({ start: piece.start + link.start, end: piece.start + link.end, href: link.href })
        rest.push({ start: from, end: piece.start + link.start })
        from = piece.start + link.end
        // What a link leaves of its match is a piece of its own.
        const matched = piece.start + match.index + match[0].length
        if (from < matched) {
          rest.push({ start: from, end: matched })
          from = matched
        }
      }
      return [...rest, { start: from, end: piece.end }].filter(({ start, end }) => start < end)
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

function findUrl(match: RegExpExecArray): PlainLink | undefined {
  const [whole, protocol = '', domainPart = '', path = ''] = match
  const before = match.input.charAt(match.index - 1)
  if (match.index > 0 && !/[\s\p{P}\p{S}]/u.test(before)) return undefined
  const www = /^w/i.test(protocol)
  const domain = www ? protocol + domainPart : domainPart
  if (/^[\p{P}\p{S}]/u.test(domain.charAt(0)) || !isDomain(domain)) return undefined
  const address = withoutTrail(domain + path)
  const shown = www ? address : protocol + address
  const link = { start: match.index, end: match.index + shown.length, href: www ? `http://${shown}` : shown }
  return whole.length >= shown.length ? link : undefined
}

function findXmpp(match: RegExpExecArray): PlainLink | undefined {
  const [whole, , label = '', resource] = match
  const followed = match.input.charAt(match.index + whole.length)
  if (/[\d\-_]$/.test(label) || (resource && (!/[A-Za-z]$/.test(resource) || followed === '@'))) return undefined
  return { start: match.index, end: match.index + whole.length, href: whole }
}

function findMail(match: RegExpExecArray): PlainLink | undefined {
  const [whole] = match
  if (/[\d\-_]$/.test(whole)) return undefined
  const href = whole.startsWith('mailto:') ? whole : `mailto:${whole}`
  return { start: match.index, end: match.index + whole.length, href }
}

function isDomain(domain: string): boolean {
  const parts = domain.split('.')
  return (
    parts.length > 1 && parts.slice(-2).every((part) => part === '' || (!part.includes('_') && /[\da-z]/i.test(part)))
  )
}

// Signs at the end belong to the sentence, except for a bracket that the address itself opened.
function withoutTrail(address: string): string {
  let end = address.length
  while (end > 0 && '!"&\'),.:;<>?]}'.includes(address.charAt(end - 1))) end--
  let kept = address.slice(0, end)
  let trail = address.slice(end)
  for (
    let bracket = trail.indexOf(')');
    bracket >= 0 && count(kept, '(') > count(kept, ')');
    bracket = trail.indexOf(')')
  ) {
    kept += trail.slice(0, bracket + 1)
    trail = trail.slice(bracket + 1)
  }
  return kept
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
