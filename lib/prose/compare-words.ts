import { diffArrays } from 'diff'
import type { Element, ElementContent } from 'hast'
import { inOrder } from './in-order'
import { inserted, markLine, removed } from './mark-change'
import { isNoteMark, sameKey } from './same-key'

/** A word with the space after it, or what cannot be taken apart, and the elements that it stands in. */
interface Token {
  node: ElementContent
  /** From the outside in. */
  around: Element[]
  key: string
}

// Of scripts without spaces every character is a word here. Signs stand alone: a comma more is not another word.
const word =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}'’_-]+|\S)\s*|\s+/gu
/** What stands in a line and has words in it that are read one by one. */
const transparent = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'dfn',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'u',
])

/** Two wordings of one line as one, with the words that went and came marked in it. */
export function compareWords(older: ElementContent[], newer: ElementContent[], patience: number): ElementContent[] {
  const [before, after] = [tokensOf(older), tokensOf(newer)]
  const parts =
    patience > 0 ? diffArrays(before.map(keyOf), after.map(keyOf), { timeout: Math.max(1, patience) }) : undefined
  if (!parts) return [...markLine(older, removed), ...markLine(newer, inserted)]
  const [nextOlder, nextNewer] = [inOrder(before), inOrder(after)]
  return parts.flatMap(({ added, removed: gone, count }) => {
    if (gone) return markLine(rebuild(nextOlder(count)), removed)
    if (added) return markLine(rebuild(nextNewer(count)), inserted)
    nextOlder(count)
    return rebuild(nextNewer(count))
  })
}

const keyOf = (token: Token) => token.key

function tokensOf(content: readonly ElementContent[], around: Element[] = []): Token[] {
  const look = around.map((element) => sameKey({ ...element, children: [] })).join('')
  return content.flatMap((node): Token[] => {
    if (node.type === 'text') {
      return Array.from(node.value.matchAll(word), ([value]) => {
        return { node: { type: 'text', value }, around, key: `${look}${value.trim() || ' '}` }
      })
    }
    if (node.type === 'element' && transparent.has(node.tagName) && !isNoteMark(node)) {
      return tokensOf(node.children, [...around, node])
    }
    return [{ node, around, key: `${look}${sameKey(node)}` }]
  })
}

/** The tokens inside their elements again; neighbours of one element share it. */
function rebuild(tokens: readonly Token[], depth = 0): ElementContent[] {
  const made: ElementContent[] = []
  for (let place = 0; place < tokens.length; ) {
    const first = tokens[place]
    const element = first?.around[depth]
    let end = place
    while (end < tokens.length && tokens[end]?.around[depth] === element) end++
    const inside = tokens.slice(place, end)
    if (element) made.push({ ...element, children: rebuild(inside, depth + 1) })
    else made.push(...joined(inside.map(({ node }) => node)))
    place = end
  }
  return made
}

function joined(nodes: ElementContent[]): ElementContent[] {
  const made: ElementContent[] = []
  for (const node of nodes) {
    const last = made.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else made.push(node.type === 'text' ? { ...node } : node)
  }
  return made
}
