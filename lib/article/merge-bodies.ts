import { diffIndices } from 'node-diff3'
import { type BodyBlock, splitBlocks } from './split-blocks'

/** What a writer may take of a place that both changed: one text, the other, or the one after the other. */
export type Pick = 'mine' | 'theirs' | 'both'

/** A place that both changed. An empty text says that the paragraph is not there, or no longer. */
export interface BodyChoice {
  kind: 'choice'
  base: string
  mine: string
  theirs: string
  /** What to offer first: both, where each added something and nothing was replaced. */
  suggested: Pick | null
}

export type BodyPart = { kind: 'same'; text: string } | BodyChoice

/** A body in the order of its paragraphs; parts end with the empty lines that follow them. */
export interface MergedBody {
  parts: BodyPart[]
  /** What stands after the last paragraph. */
  end: string
}

/**
 * Merges two bodies that come from one, paragraph by paragraph. What neither touched keeps its bytes.
 *
 * @param base what both began with; null when nobody knows it, and then every difference is a choice
 */
export function mergeBodies(base: string | null, mine: string, theirs: string): MergedBody {
  const whole = (text: string): MergedBody => ({ parts: [{ kind: 'same', text }], end: endOf(text) })
  if (base === mine || mine === theirs) return whole(theirs)
  if (base === theirs) return whole(mine)
  // A form may have other line ends than the file, and that is no change.
  const [began, one, other] = [base, mine, theirs].map((text) => text && inLines(text))
  if (began === one || one === other) return whole(theirs)
  if (began === other) return whole(mine)
  const newline = [base, mine, theirs].some((text) => text?.includes('\r\n')) ? '\r\n' : '\n'
  const [ours, others] = [splitBlocks(inLines(mine)), splitBlocks(inLines(theirs))]
  const old = base === null ? null : splitBlocks(inLines(base))
  const aligned = old && threeWay(old, ours, others)
  const parts = aligned && !losesShared(aligned, ours, others) ? aligned : twoWay(ours, others)
  const end = oneOf(endOf(inLines(base ?? '')), endOf(inLines(mine)), endOf(inLines(theirs)))
  const back = (text: string) => text.replaceAll('\n', newline)
  const agreed = parts.flatMap((part) => (part.kind === 'same' ? [part.text] : []))
  if (agreed.length === parts.length)
    return { parts: [{ kind: 'same', text: back(joined(agreed, end)) }], end: back(end) }
  return {
    parts: parts.map((part) =>
      part.kind === 'same'
        ? { ...part, text: back(part.text) }
        : { ...part, base: back(part.base), mine: back(part.mine), theirs: back(part.theirs) },
    ),
    end: back(end),
  }
}

/** Writes the body that somebody's picks make; a choice that was not made keeps both. */
export function resolveBody({ parts, end }: MergedBody, picks: readonly (Pick | undefined)[]): string {
  if (parts.length === 1 && parts[0]?.kind === 'same') return parts[0].text
  let choice = 0
  const texts = parts.flatMap((part) => {
    if (part.kind === 'same') return [part.text]
    const pick = picks[choice] ?? 'both'
    choice += 1
    switch (pick) {
      case 'mine':
        return [part.mine]
      case 'theirs':
        return [part.theirs]
      case 'both':
        return [part.mine, part.theirs]
      default:
        return pick satisfies never
    }
  })
  return joined(texts, end)
}

/** Joins paragraphs so that none runs into the next, whatever stood between them before. */
function joined(texts: string[], end: string): string {
  const there = texts.filter((text) => text.trim() !== '')
  const newline = [...there, end].some((text) => text.includes('\r\n')) ? '\r\n' : '\n'
  return there
    .map((text, place) => {
      if (place === there.length - 1) return text.slice(0, text.length - endOf(text).length) + end
      return /\n[ \t]*\r?\n[ \t]*$/.test(text)
        ? text
        : text.slice(0, text.length - endOf(text).length) + newline.repeat(2)
    })
    .join('')
}

/** The line ends and empty lines at the end of a text. */
function endOf(text: string): string {
  let at = text.length
  while (at > 0 && ' \t\r\n'.includes(text[at - 1] as string)) at -= 1
  const tail = text.slice(at)
  const newline = tail.search(/[\r\n]/)
  return newline === -1 ? '' : tail.slice(newline)
}

function inLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** Of three states of one small thing, the one that was changed to; a change on both sides goes by the alphabet. */
function oneOf(base: string, mine: string, theirs: string): string {
  if (mine === base) return theirs
  if (theirs === base) return mine
  return mine > theirs ? mine : theirs
}

/** Paragraphs `from` to `to` of the base became paragraphs `start` to `end` of one side. */
interface Hunk {
  side: 0 | 1
  from: number
  to: number
  start: number
  end: number
}

function threeWay(base: BodyBlock[], mine: BodyBlock[], theirs: BodyBlock[]): BodyPart[] {
  const sides = [mine, theirs] as const
  const hunksOf = ([0, 1] as const).map((side) => hunks(base, sides[side], side))
  // What was added at a place stands before what was changed from there on, whoever did which.
  const all = hunksOf.flat().sort((one, other) => one.from - other.from || one.to - other.to)
  const parts: BodyPart[] = []
  let done = 0
  // How far each side's paragraphs are ahead of the base's in what neither changed.
  const ahead: [number, number] = [0, 0]
  const keepTo = (place: number) => {
    for (; done < place; done += 1) {
      const [old, one, other] = [base[done], mine[done + ahead[0]], theirs[done + ahead[1]]] as BodyBlock[]
      if (old && one && other) parts.push(same({ text: old.text, gap: gapOf(old, one, other) }))
    }
  }
  for (let next = 0; next < all.length; ) {
    const first = all[next] as Hunk
    const region = [first]
    let to = first.to
    for (next += 1; next < all.length && meets(all[next] as Hunk, first, to); next += 1) {
      region.push(all[next] as Hunk)
      to = Math.max(to, (all[next] as Hunk).to)
    }
    keepTo(first.from)
    const stretch = ([0, 1] as const).map((side) => {
      const own = region.filter((hunk) => hunk.side === side)
      const start = first.from + ahead[side]
      ahead[side] += own.reduce((sum, hunk) => sum + hunk.end - hunk.start - (hunk.to - hunk.from), 0)
      return sides[side].slice(start, to + ahead[side])
    }) as [BodyBlock[], BodyBlock[]]
    const old = base.slice(first.from, to)
    const changed = ([0, 1] as const).filter((side) => region.some((hunk) => hunk.side === side))
    if (changed.length === 1) parts.push(...stretch[changed[0] as 0 | 1].map(same))
    else if (textsOf(stretch[0]) === textsOf(stretch[1]))
      parts.push(
        ...stretch[0].map((block, place) =>
          same({ ...block, gap: oneOf('', block.gap, stretch[1][place]?.gap ?? '') }),
        ),
      )
    else if (old.length === 0) parts.push(...bothAdded(...stretch))
    else parts.push(choiceOf(old, ...stretch))
    done = to
  }
  keepTo(base.length)
  return parts
}

/** Whether a hunk belongs to the region that began with `first` and reaches to `to`. */
function meets(hunk: Hunk, first: Hunk, to: number): boolean {
  if (hunk.from < to) return true
  // Both added something at the same place: which comes first is for a person to say.
  return hunk.from === to && hunk.to === to && first.from === to
}

function hunks(base: BodyBlock[], side: BodyBlock[], which: 0 | 1): Hunk[] {
  return differences(base, side).flatMap(({ buffer1: [from, length], buffer2: [start, count] }): Hunk[] => {
    if (length !== count) return [{ side: which, from, to: from + length, start, end: start + count }]
    // As many as before: each was changed where it stood, and the other side may have changed its neighbour.
    return Array.from({ length }, (_, place) => ({
      side: which,
      from: from + place,
      to: from + place + 1,
      start: start + place,
      end: start + place + 1,
    }))
  })
}

interface Difference {
  buffer1: [number, number]
  buffer2: [number, number]
}

/** More pairs of equal paragraphs than this are no newspaper text, and aligning them would take for ever. */
const mostPairs = 2_000_000

function differences(one: BodyBlock[], other: BodyBlock[]): Difference[] {
  let head = 0
  while (head < Math.min(one.length, other.length) && one[head]?.text === other[head]?.text) head += 1
  let tail = 0
  while (
    tail < Math.min(one.length, other.length) - head &&
    one[one.length - 1 - tail]?.text === other[other.length - 1 - tail]?.text
  )
    tail += 1
  const [middle, otherMiddle] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)]
  if (middle.length + otherMiddle.length === 0) return []
  if (pairs(middle, otherMiddle) > mostPairs)
    return [{ buffer1: [head, middle.length], buffer2: [head, otherMiddle.length] }]
  const texts = (blocks: BodyBlock[]) => blocks.map((block) => block.text)
  return diffIndices(texts(middle), texts(otherMiddle)).map(({ buffer1, buffer2 }) => ({
    buffer1: [buffer1[0] + head, buffer1[1]],
    buffer2: [buffer2[0] + head, buffer2[1]],
  }))
}

function pairs(one: BodyBlock[], other: BodyBlock[]): number {
  const counts = new Map<string, number>()
  for (const { text } of one) counts.set(text, (counts.get(text) ?? 0) + 1)
  return other.reduce((sum, { text }) => sum + (counts.get(text) ?? 0), 0)
}

/** A paragraph that stood twice, of which each took out another one: both still have it, and the merge would not. */
function losesShared(parts: BodyPart[], mine: BodyBlock[], theirs: BodyBlock[]): boolean {
  const kept = parts
    .flatMap((part) => (part.kind === 'same' ? [part.text] : [part.mine, part.theirs]))
    .flatMap(splitBlocks)
  const there = new Set(kept.map((block) => block.text))
  const both = new Set(theirs.map((block) => block.text))
  return mine.some((block) => both.has(block.text) && !there.has(block.text))
}

/** Where nothing stood, what only one of them wrote is kept without a question. */
function bothAdded(mine: BodyBlock[], theirs: BodyBlock[]): BodyPart[] {
  return twoWay(mine, theirs).map((part) =>
    part.kind === 'choice' && (part.mine === '' || part.theirs === '')
      ? { kind: 'same', text: part.mine || part.theirs }
      : part,
  )
}

/** Without a common origin: what both have is kept, all else is a choice. */
function twoWay(mine: BodyBlock[], theirs: BodyBlock[]): BodyPart[] {
  // The same whoever saved first: of several ways to align two texts, each order would find its own.
  if (textsOf(mine) > textsOf(theirs))
    return twoWay(theirs, mine).map((part) =>
      part.kind === 'same' ? part : { ...part, mine: part.theirs, theirs: part.mine },
    )
  const parts: BodyPart[] = []
  let [at, otherAt] = [0, 0]
  const keepTo = (place: number) => {
    for (; at < place; at += 1, otherAt += 1) {
      const [one, other] = [mine[at] as BodyBlock, theirs[otherAt] as BodyBlock]
      parts.push(same({ text: one.text, gap: oneOf('', one.gap, other.gap) }))
    }
  }
  for (const { buffer1, buffer2 } of differences(mine, theirs)) {
    keepTo(buffer1[0])
    at = buffer1[0] + buffer1[1]
    otherAt = buffer2[0] + buffer2[1]
    parts.push(choiceOf([], mine.slice(buffer1[0], at), theirs.slice(buffer2[0], otherAt)))
  }
  keepTo(mine.length)
  return parts
}

/** The last paragraph's gap is the end of the body and says nothing about what should follow it now. */
function gapOf(base: BodyBlock, mine: BodyBlock, theirs: BodyBlock): string {
  const inner = (gap: string) => /\n[ \t]*\n/.test(gap)
  if (!inner(base.gap)) return oneOf('', mine.gap, theirs.gap)
  return oneOf(base.gap, inner(mine.gap) ? mine.gap : base.gap, inner(theirs.gap) ? theirs.gap : base.gap)
}

function same({ text, gap }: BodyBlock): BodyPart {
  return { kind: 'same', text: text + gap }
}

function choiceOf(base: BodyBlock[], mine: BodyBlock[], theirs: BodyBlock[]): BodyChoice {
  const [old, one, other] = [base, mine, theirs].map((blocks) => joinBlocks(blocks)) as [string, string, string]
  return { kind: 'choice', base: old, mine: one, theirs: other, suggested: old === '' ? 'both' : null }
}

function joinBlocks(blocks: BodyBlock[]): string {
  return blocks.map((block) => block.text + block.gap).join('')
}

function textsOf(blocks: BodyBlock[]): string {
  return JSON.stringify(blocks.map((block) => block.text))
}
