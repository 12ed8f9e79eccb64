import { diffArrays } from 'diff'
import { inOrder } from './in-order'

/** What stands beside what: a block that is only in one of the texts has nothing on the other side. */
export interface AlignedPair<Item> {
  older?: Item
  newer?: Item
}

export interface Alignment<Item> {
  /** Equal for blocks that say the same. */
  key: (item: Item) => string
  /** Whether two blocks are of one kind, so that one can be a new wording of the other. */
  comparable: (older: Item, newer: Item) => boolean
  /** Milliseconds that are left. */
  left: () => number
}

/** The share of words that two blocks must have in common for one to be a new wording of the other. */
const kinship = 0.35
/** Beyond this many possible pairs nobody can follow what became what. */
const mostPairs = 40_000

/** Puts the blocks of two texts side by side, in order: equal ones first, then new wordings of the same block. */
export function alignBlocks<Item>(older: Item[], newer: Item[], options: Alignment<Item>): AlignedPair<Item>[] {
  const { key, left } = options
  const parts = diffArrays(older.map(key), newer.map(key), { timeout: Math.max(1, left()) })
  if (!parts) return between(older, newer, options)
  const pairs: AlignedPair<Item>[] = []
  const [nextOlder, nextNewer] = [inOrder(older), inOrder(newer)]
  let gone: Item[] = []
  let come: Item[] = []
  for (const { added, removed, count } of parts) {
    if (removed) gone.push(...nextOlder(count))
    else if (added) come.push(...nextNewer(count))
    else {
      pairs.push(...between(gone, come, options))
      gone = []
      come = []
      const same = nextNewer(count)
      pairs.push(...nextOlder(count).map((item, place) => ({ older: item, newer: same[place] })))
    }
  }
  return [...pairs, ...between(gone, come, options)]
}

/** Pairs what changed so that most words stay together; what finds nothing beside it went or came. */
function between<Item>(older: Item[], newer: Item[], options: Alignment<Item>): AlignedPair<Item>[] {
  const apart = [...older.map((item) => ({ older: item })), ...newer.map((item) => ({ newer: item }))]
  if (older.length * newer.length > mostPairs || older.length === 0 || newer.length === 0) return apart
  const [oldWords, newWords] = [older, newer].map((items) => items.map((item) => wordsIn(options.key(item))))
  const kin = older.map((one, row) =>
    newer.map((other, column) => {
      if (options.left() <= 0 || !options.comparable(one, other)) return 0
      const share = shared(oldWords?.[row] ?? new Map(), newWords?.[column] ?? new Map())
      return share >= kinship ? share : 0
    }),
  )
  // best[row][column]: the most kinship that can be had from there to the end.
  const best = Array.from({ length: older.length + 1 }, () => new Float64Array(newer.length + 1))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  const paired = (row: number, column: number) => {
    const share = kin[row]?.[column] ?? 0
    return share > 0 ? share + at(row + 1, column + 1) : 0
  }
  for (let row = older.length - 1; row >= 0; row--) {
    for (let column = newer.length - 1; column >= 0; column--) {
      const most = Math.max(at(row + 1, column), at(row, column + 1), paired(row, column))
      const line = best[row]
      if (line) line[column] = most
    }
  }
  const pairs: AlignedPair<Item>[] = []
  let [row, column] = [0, 0]
  while (row < older.length || column < newer.length) {
    const together = row < older.length && column < newer.length && paired(row, column)
    if (together && together >= Math.max(at(row + 1, column), at(row, column + 1))) {
      pairs.push({ older: older[row++], newer: newer[column++] })
    } else if (row < older.length && (column === newer.length || at(row + 1, column) >= at(row, column + 1))) {
      pairs.push({ older: older[row++] })
    } else pairs.push({ newer: newer[column++] })
  }
  return pairs
}

type Bag = Map<string, number>

function wordsIn(key: string): Bag {
  const bag: Bag = new Map()
  // Of scripts without spaces, single characters.
  for (const [word] of key.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu,
  )) {
    if (!machinery.has(word)) bag.set(word, (bag.get(word) ?? 0) + 1)
  }
  return bag
}

// Words of the tree itself, which every block has.
const machinery = new Set(['type', 'element', 'text', 'value', 'tagName', 'properties', 'children', 'run', 'p'])

function shared(one: Bag, other: Bag): number {
  let common = 0
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0)
  const all = size(one) + size(other)
  return all === 0 ? 1 : (2 * common) / all
}

function size(bag: Bag): number {
  let sum = 0
  for (const count of bag.values()) sum += count
  return sum
}
