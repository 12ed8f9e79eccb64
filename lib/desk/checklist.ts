import type { Root } from 'hast'
import type { Draft } from '../article/schema'
import type { HouseStyleRule } from '../site/house-style'
import { houseStyleFindings } from '../site/house-style-findings'
import type { Checklist } from '../site/schema'
import { bodyParts } from './body-parts'
import { checkLink } from './check-link'
import type { PaperLookups } from './paper-lookups'

/** The points that are looked at: those that the newsroom weighs, and what every story must have. */
export type ChecklistPoint = keyof Checklist | 'basics'

/** The points that a paper looks at, in the order in which they are told. */
export function pointsOf(levels: Checklist): ChecklistPoint[] {
  return ['basics', ...(Object.keys(levels) as (keyof Checklist)[]).filter((point) => levels[point] !== 'off')]
}

/** One thing that the checklist found. */
export interface ChecklistItem {
  item: ChecklistPoint
  /** What blocks cannot be passed; a warning can, with a tick. */
  level: 'block' | 'warn'
  /** What is wrong and what to do, as a sentence. */
  message: string
  /** The field of the form that it is about, `body` for the text; the words it is about, where there are some. */
  place?: { field: string; words?: string }
}

/** What is looked at. */
export interface Checked {
  frontmatter: Partial<Draft>
  /** The body as the checker answered it. */
  body: { tree: Root; text: string }
  /** How many notes to the desk are open. */
  openNotes: number
}

/** By what it is judged; everything that asks the paper comes in as a function. */
export interface Measures {
  levels: Checklist
  rules: readonly HouseStyleRule[]
  paper: PaperLookups
}

type Finding = Pick<ChecklistItem, 'message' | 'place'>

/** Looks a story over before it is published. An empty list lets it pass. */
export async function checkList(story: Checked, { levels, rules, paper }: Measures): Promise<ChecklistItem[]> {
  const parts = bodyParts(story.body.tree)
  const points: [ChecklistPoint, () => Finding[] | Promise<Finding[]>][] = [
    ['basics', () => basics(story.frontmatter)],
    ['legalHold', () => legalHold(story.frontmatter)],
    ['picture', () => pictures(story.frontmatter, parts.pictures, paper)],
    ['links', () => links(parts, paper)],
    ['houseStyle', () => houseStyle(story, rules)],
    ['chartSums', () => parts.charts.flatMap(chartSum)],
    ['openNotes', () => notes(story.openNotes)],
    ['liveEnd', () => liveEnd(story.frontmatter)],
  ]
  const found: ChecklistItem[] = []
  for (const [item, look] of points) {
    const level = item === 'basics' ? 'block' : levels[item]
    if (level === 'off') continue
    for (const finding of await look()) found.push({ item, level, ...finding })
  }
  return found
}

function basics({ standfirst, section }: Partial<Draft>): Finding[] {
  const missing: Finding[] = []
  if (!standfirst?.trim())
    missing.push({ message: 'The standfirst is missing. Sum up the story.', place: { field: 'standfirst' } })
  if (!section) missing.push({ message: 'The section is missing. Choose one.', place: { field: 'section' } })
  return missing
}

function legalHold({ hold }: Partial<Draft>): Finding[] {
  return hold ? [{ message: `The story is held: ${hold} An editor must lift the hold first.` }] : []
}

async function pictures(
  { image }: Partial<Draft>,
  inBody: { address: string; alt: string; credit: string }[],
  paper: PaperLookups,
): Promise<Finding[]> {
  const head = image ? [{ address: image.src, alt: image.alt, credit: image.credit, field: 'image' }] : []
  const missing: Finding[] = image
    ? []
    : [{ message: 'The story has no picture at its head.', place: { field: 'image' } }]
  for (const { address, alt, credit, field } of [...head, ...inBody.map((each) => ({ ...each, field: 'body' }))]) {
    const place = { field, words: address }
    if (!(await paper.hasPicture(address)))
      missing.push({ message: `The picture ${address} is not in content${address}. Put it there.`, place })
    if (!alt?.trim())
      missing.push({ message: `The picture ${address} has no alternative text. Say what it shows.`, place })
    if (!credit?.trim())
      missing.push({
        message: `The picture ${address} has no credit. Insert it as a Figure and name its maker.`,
        place,
      })
  }
  return missing
}

async function links(
  { links: all, anchors }: { links: { address: string; words: string }[]; anchors: Set<string> },
  paper: PaperLookups,
): Promise<Finding[]> {
  const found: Finding[] = []
  for (const { address, words } of all) {
    const message = await checkLink(address, anchors, paper)
    if (message) found.push({ message, place: { field: 'body', words } })
  }
  return found
}

function houseStyle({ frontmatter, body }: Checked, rules: readonly HouseStyleRule[]): Finding[] {
  const texts = { headline: frontmatter.headline ?? '', standfirst: frontmatter.standfirst ?? '', body: body.text }
  return Object.entries(texts).flatMap(([field, text]) =>
    houseStyleFindings(text, rules).map(({ start, end, rule }) => {
      const words = text.slice(start, end)
      const instead = rule.suggestion ? ` Write “${rule.suggestion}”.` : ''
      return { message: `House style: “${words}”. ${rule.message}${instead}`, place: { field, words } }
    }),
  )
}

/** Shares of a whole make a hundred; a point of rounding is forgiven. */
function chartSum({ kind, unit, title, rows }: ReturnType<typeof bodyParts>['charts'][number]): Finding[] {
  if (kind !== 'bar' || !/%|per\s?cent|percentage/i.test(unit)) return []
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const sums = Array.from({ length: columns - 1 }, (_, column) =>
    rows.reduce((sum, row) => sum + (Number(row[column + 1]) || 0), 0),
  )
  return sums
    .filter((sum) => Math.abs(sum - 100) > 1 + 1e-9)
    .map((sum) => ({
      message: `The numbers of the chart “${title}” add up to ${Number(sum.toFixed(2))} per cent. Check them.`,
      place: { field: 'body', words: title },
    }))
}

function liveEnd({ kind, live }: Partial<Draft>): Finding[] {
  if (kind !== 'live' || !live || live.ends) return []
  const message = 'Live coverage has no end. Say when it ends; else it is over a day after its newest update.'
  return [{ message, place: { field: 'live.ends' } }]
}

function notes(open: number): Finding[] {
  if (open === 0) return []
  return [{ message: open === 1 ? 'One note to the desk is open.' : `${open} notes to the desk are open.` }]
}
