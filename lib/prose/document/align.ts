/** Pairs `[a, b]` of equal things in both lists that keep their order: a longest common subsequence. */
export function align(before: readonly string[], after: readonly string[]): [number, number][] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const pairs: [number, number][] = []
  for (let index = 0; index < start; index++) pairs.push([index, index])
  const middle = longest(before.slice(start, before.length - end), after.slice(start, after.length - end))
  for (const [a, b] of middle) pairs.push([a + start, b + start])
  for (let index = end; index > 0; index--) pairs.push([before.length - index, after.length - index])
  return pairs
}

// Beyond this, two texts have so little in common that the order hardly matters.
const mostCells = 4_000_000

function longest(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length === 0 || after.length === 0 || before.length * after.length > mostCells) return []
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  const at = (a: number, b: number) => lengths[a * width + b] as number
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = after.length - 1; b >= 0; b--) {
      lengths[a * width + b] = before[a] === after[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1))
    }
  }
  const pairs: [number, number][] = []
  let a = 0
  let b = 0
  while (a < before.length && b < after.length) {
    if (before[a] === after[b]) pairs.push([a++, b++])
    else if (at(a + 1, b) >= at(a, b + 1)) a++
    else b++
  }
  return pairs
}
