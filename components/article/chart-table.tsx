import type { ChartAttributes } from '@/lib/prose/components'
import type { Words } from '@/lib/site/words'
import styles from './chart.module.css'

/** The numbers behind a drawing: always in the page, open in print. */
export function ChartTable(props: ChartAttributes & { words: Words; print: (value: number) => string }) {
  const { title, columns, rows, unit, print, words } = props
  return (
    <details className={styles.data}>
      <summary>{words.say('showData')}</summary>
      <table>
        <caption>{unit ? `${title} (${unit})` : title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, ...values]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, place) => (
                <td key={place}>{print(Number(value))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
