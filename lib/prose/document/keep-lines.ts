import { align } from './align'

/**
 * The new print of an edited block, with the old source's lines where nothing was changed: `before` is the old block
 * printed the same way as `after`, the new one. A line is kept only if it differs in harmless things, such as padding
 * or escapes that were not needed.
 */
export function keepLines(source: string, before: string, after: string): string {
  if (source === before) return after
  const old = source.split('\n')
  const printed = before.split('\n')
  const lines = after.split('\n')
  const sourceOf = pairLines(old, printed)
  const kept: string[] = []
  let last: { printed: number; old: number } | undefined
  const same = new Map(align(printed, lines).map(([a, b]) => [b, a]))
  lines.forEach((line, index) => {
    const place = same.get(index)
    const from = place === undefined ? undefined : sourceOf.get(place)
    if (place === undefined || from === undefined) {
      kept.push(line)
      last = undefined
      return
    }
    // More empty lines than needed between two kept ones stay.
    if (last && place === last.printed + 1) {
      const between = old.slice(last.old + 1, from)
      if (between.every((text) => text.trim() === '')) kept.push(...between)
    }
    kept.push(old[from] as string)
    last = { printed: place, old: from }
  })
  return kept.join('\n')
}

// Which line of the source each printed line came from.
function pairLines(old: readonly string[], printed: readonly string[]): Map<number, number> {
  const oldBones = old.map(bones)
  const printedBones = printed.map(bones)
  if (old.length === printed.length) {
    const pairs = printed.map((_, index): [number, number] => [index, index])
    return new Map(pairs.filter(([index]) => oldBones[index] === printedBones[index]))
  }
  return new Map(align(oldBones, printedBones).map(([a, b]) => [b, a]))
}

/** What a line means to the parser: its beginning and its signs, its letters, but no escapes or padding. */
function bones(line: string): string {
  const start = /^[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)*/.exec(line)?.[0] ?? ''
  const rest = line.slice(start.length)
  const ending = / {2,}$/.test(rest) ? '  ' : ''
  const plain = rest
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replace(/&(?:#x?[\da-f]+|[a-z][a-z\d]*);/gi, '')
    .replace(/-{2,}/g, '-')
    .replace(/!(?!\[)/g, '')
    .replace(/[^*_~`[\]<{!\\|:#=\p{L}\p{N}-]/gu, '')
  return `${start}\u0000${plain}${ending}`
}
