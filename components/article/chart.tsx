import type { ChartAttributes } from '@/lib/prose/components'
import type { Words } from '@/lib/site/words'
import { BarChart } from './bar-chart'
import styles from './chart.module.css'
import { ChartTable } from './chart-table'
import { LineChart } from './line-chart'
import { textAnchor } from './text-anchor'

/** A chart as the body gives it, and the language in which its numbers and labels are printed. */
export type ChartProps = ChartAttributes & { language: string; words: Words }

/** What the two kinds of drawing need. */
export interface DrawingProps extends ChartAttributes {
  /** Ids of the title and the summary, which name the drawing. */
  labelledBy: string
  /** Prints a number short enough to stand in a drawing: `2.1m`. */
  print: (value: number) => string
}

/** A few numbers as bars or lines, drawn on the server, with their table beneath. */
export function Chart({ language, words, ...chart }: ChartProps) {
  const id = `chart-${textAnchor(chart.title)}`
  const full = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 })
  const print = (value: number) => (Math.abs(value) < 100_000 ? full : short).format(value)
  const Drawing = chart.kind === 'bar' ? BarChart : LineChart
  return (
    <figure className={styles.chart}>
      <figcaption>
        <p className={styles.title} id={id}>
          {chart.title}
        </p>
        <p className={styles.summary} id={`${id}-summary`}>
          {chart.summary}
        </p>
      </figcaption>
      <Legend columns={chart.columns} unit={chart.unit} />
      <Drawing {...chart} print={print} labelledBy={`${id} ${id}-summary`} />
      {chart.source && <p className={`label ${styles.source}`}>{words.say('chartSource', { source: chart.source })}</p>}
      <ChartTable {...chart} words={words} print={(value) => full.format(value)} />
    </figure>
  )
}

/** The unit, and a key where more than one series is drawn. */
function Legend({ columns, unit }: Pick<ChartAttributes, 'columns' | 'unit'>) {
  const series = columns.slice(1)
  if (series.length < 2 && !unit) return null
  return (
    <ul className={`label ${styles.legend}`} aria-hidden="true">
      {series.length > 1 &&
        series.map((name, place) => (
          <li key={name}>
            <svg className={styles[`series${place + 1}`]} width="26" height="12" focusable="false">
              <line x1="1" x2="25" y1="6" y2="6" />
            </svg>
            {name}
          </li>
        ))}
      {unit && <li className={styles.unit}>{unit}</li>}
    </ul>
  )
}
