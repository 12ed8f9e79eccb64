import type { DrawingProps } from './chart'
import styles from './chart.module.css'
import { share } from './ticks'

const barHeight = { 1: 20, 2: 15, 3: 12 } as const

/**
 * Lying bars: long labels keep their words, also on a phone. Every row is a small drawing in percentages, so that
 * letters stay as large as the text beside them at any width.
 */
export function BarChart({ rows, columns, labelledBy, print }: DrawingProps) {
  const numbers = rows.flatMap(([, ...values]) => values)
  const scale = { low: Math.min(0, ...numbers), high: Math.max(0, ...numbers) || 1 }
  const zero = share(0, scale)
  const series = Math.min(columns.length - 1, 3) as 1 | 2 | 3
  const height = barHeight[series]
  return (
    <div className={styles.bars} role="img" aria-labelledby={labelledBy}>
      {rows.map(([label, ...values]) => (
        <div key={label}>
          <span className={styles.name}>{label}</span>
          <svg width="100%" height={values.length * (height + 2)} focusable="false">
            {values.map((value, place) => {
              const end = share(value, scale)
              const middle = place * (height + 2) + height / 2 + 1
              return (
                <g key={place} className={styles[`series${place + 1}`]}>
                  <line x1={`${zero}%`} x2={`${end}%`} y1={middle} y2={middle} strokeWidth={height - 2} />
                  <text x={`${Math.max(end, zero)}%`} y={middle} dx="6" dy="0.35em">
                    {print(value)}
                  </text>
                </g>
              )
            })}
            <line className={styles.zero} x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="100%" />
          </svg>
        </div>
      ))}
    </div>
  )
}
