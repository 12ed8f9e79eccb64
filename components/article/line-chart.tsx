import type { DrawingProps } from './chart'
import styles from './chart.module.css'
import { keepApart } from './keep-apart'
import { thinLabels } from './thin-labels'
import { type Scale, scaleFor, share } from './ticks'

const frame = { top: 24, height: 220 }
const bottom = frame.top + frame.height

/**
 * Lines over time. The drawing is set in percentages and only the lines themselves are stretched (their width is not),
 * so that letters keep their size on every screen without a script.
 */
export function LineChart({ rows, columns, labelledBy, print }: DrawingProps) {
  const scale = scaleFor(rows.flatMap(([, ...values]) => values))
  const series = columns.slice(1).map((_, place) => rows.map((row) => Number(row[place + 1])))
  return (
    <div className={styles.lines}>
      <svg width="100%" height={bottom + 28} role="img" aria-labelledby={labelledBy}>
        <Grid scale={scale} print={print} />
        <Times labels={rows.map(([label]) => label)} />
        <svg y={frame.top} width="100%" height={frame.height} viewBox="0 0 100 100" preserveAspectRatio="none">
          {series.map((values, place) => (
            <polyline key={place} className={styles[`series${place + 1}`]} points={points(values, scale)} />
          ))}
        </svg>
        <Ends series={series} scale={scale} print={print} />
      </svg>
    </div>
  )
}

const across = (place: number, count: number) => (count < 2 ? 0 : (place / (count - 1)) * 100)
const points = (values: number[], scale: Scale) =>
  values.map((value, place) => `${round(across(place, values.length))},${round(100 - share(value, scale))}`).join(' ')
const round = (value: number) => Math.round(value * 100) / 100
const down = (value: number, scale: Scale) => round(bottom - (share(value, scale) / 100) * frame.height)

function Grid({ scale, print }: { scale: Scale; print: (value: number) => string }) {
  return scale.ticks.map((tick) => (
    <g key={tick} className={tick === 0 ? styles.zero : styles.grid}>
      <line x1="0" x2="100%" y1={down(tick, scale)} y2={down(tick, scale)} />
      <text x="0" dx="-10" y={down(tick, scale)} dy="0.35em" textAnchor="end">
        {print(tick)}
      </text>
    </g>
  ))
}

function Times({ labels }: { labels: string[] }) {
  const last = labels.length - 1
  return thinLabels(labels).map((place) => (
    <text
      key={place}
      x={`${round(across(place, labels.length))}%`}
      y={bottom + 20}
      textAnchor={place === 0 ? 'start' : place === last ? 'end' : 'middle'}
    >
      {labels[place]}
    </text>
  ))
}

/** The last point of each line, with its value in the margin. */
function Ends({ series, scale, print }: Pick<DrawingProps, 'print'> & { series: number[][]; scale: Scale }) {
  const ends = series.map((values) => values.at(-1) ?? 0)
  const heights = ends.map((value) => down(value, scale))
  const lines = keepApart(heights, 15)
  return ends.map((value, place) => (
    <g key={place} className={styles[`end${place + 1}`]}>
      <circle cx="100%" cy={heights[place]} r="4" />
      <text x="100%" y={lines[place]} dx="9" dy="0.35em">
        {print(value)}
      </text>
    </g>
  ))
}
