import { pictureProblem } from '@/lib/prose/address'
import pieces from '../../../article/pieces.module.css'
import { element } from '../element'
import type { AttributeValue } from './attribute-source'
import styles from './component-block.module.css'

export type Values = Record<string, AttributeValue | undefined>

/** How a component looks while its form is closed: what stands above its text, what stands below. */
export interface Preview {
  above: HTMLElement[]
  below: HTMLElement[]
  /** The class that the printed page gives it. */
  look?: string
}

const words = (value: AttributeValue | undefined) => (typeof value === 'string' ? value : '')

/** Draws a component as far as readers see it; what is still missing is said in its place. */
export function previewOf(name: string, values: Values, moment: (at: string) => string): Preview {
  const text = (field: string, className?: string, missing?: string) => {
    const said = words(values[field])
    return said || missing
      ? [element('p', { class: `${className ?? ''} ${said ? '' : styles.missing}` }, said || missing)]
      : []
  }
  switch (name) {
    case 'Figure':
      return { above: [...picture(values.src, values.alt), ...caption(values)], below: [] }
    case 'PullQuote':
      return { above: [], below: text('cite', styles.small), look: pieces.pull }
    case 'Factbox':
      return { above: text('title', styles.boxTitle, 'No title yet'), below: [], look: pieces.factbox }
    case 'Timeline':
      return { above: text('title', styles.boxTitle), below: [] }
    case 'Event':
      return {
        above: [...text('date', styles.date, 'No date yet'), ...text('title', styles.title, 'No title yet')],
        below: [],
      }
    case 'Update':
      return { above: [...time(values.at, moment), ...text('title', styles.title)], below: [] }
    case 'Embed':
      return {
        above: [
          ...(values.picture === undefined ? [] : picture(values.picture, values.alt)),
          ...text('title', styles.title, 'No title yet'),
          ...text('url', styles.small, 'No address yet'),
          ...text('caption', styles.small),
        ],
        below: [],
      }
    case 'Chart':
      return {
        above: [
          ...text('title', styles.title, 'No title yet'),
          ...text('summary', styles.small, 'No summary yet'),
          ...numbers(values),
          ...text('source', styles.small),
        ],
        below: [],
      }
    default:
      return { above: [], below: [] }
  }
}

function time(at: AttributeValue | undefined, moment: (at: string) => string): HTMLElement[] {
  const said = words(at)
  if (!said) return [element('p', { class: styles.missing }, 'No time yet')]
  // A time that is still being typed stands as it is.
  const printed = Number.isNaN(Date.parse(said)) ? said : moment(said)
  return [element('p', { class: styles.date }, printed)]
}

function picture(src: AttributeValue | undefined, alt: AttributeValue | undefined): HTMLElement[] {
  const path = words(src)
  if (pictureProblem(path)) return [element('p', { class: styles.missing }, 'No picture yet')]
  return [
    element('img', { src: `${path}?w=640`, alt: words(alt), loading: 'lazy', draggable: 'false' }),
    ...(words(alt) ? [] : [element('p', { class: styles.missing }, 'No alternative text yet')]),
  ]
}

function caption({ caption, credit }: Values): HTMLElement[] {
  const said = element('p', { class: styles.small }, words(caption), words(caption) ? ' ' : '')
  said.append(
    words(credit) ? element('b', {}, words(credit)) : element('span', { class: styles.missing }, 'No credit yet'),
  )
  return [said]
}

/** The first rows of a chart: enough to know which one it is. */
function numbers({ kind, columns, rows }: Values): HTMLElement[] {
  if (!Array.isArray(columns) || !Array.isArray(rows)) return []
  const line = (cells: AttributeValue[], cell: 'th' | 'td') =>
    element('tr', {}, ...cells.map((value) => element(cell, {}, String(value))))
  const shown = rows.filter((row) => Array.isArray(row)).slice(0, 3)
  const table = element('table', {}, line(columns, 'th'), ...shown.map((row) => line(row, 'td')))
  const more = rows.length > shown.length ? ` ${rows.length - shown.length} more rows.` : ''
  return [table, element('p', { class: styles.small }, `${kind === 'line' ? 'Lines' : 'Bars'}.${more}`)]
}
