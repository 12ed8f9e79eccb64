import { languageAttributes } from '@/components/ui/text-direction'
import styles from './article-list.module.css'
import type { ListRow } from './listed-article'
import { StateMark } from './state-mark'

export interface TableRowProps {
  row: ListRow
  chosen: boolean
  /** Chooses the row or lets go of it; with `range`, those from the last chosen one to here as well. */
  choose: (range: boolean) => void
}

/** One story: its headline leads to it from anywhere in the row. */
export function TableRow({ row, chosen, choose }: TableRowProps) {
  const headline = `headline-${row.id}`
  return (
    <tr data-row="" data-chosen={chosen || undefined}>
      <td className={styles.check}>
        <input
          type="checkbox"
          aria-label="Choose"
          aria-describedby={headline}
          checked={chosen}
          onChange={(event) => choose(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
        />
      </td>
      <td className={styles.state}>
        <StateMark {...row.mark} />
      </td>
      <th scope="row" className={styles.headline}>
        {/* A headline in another script is read in its own direction, also where nobody has named its language. */}
        <a
          id={headline}
          href={`/admin/articles/${row.id}`}
          dir="auto"
          {...languageAttributes(row.language ?? undefined)}
        >
          {row.headline}
        </a>
        {row.remarks.length > 0 && <small>{row.remarks.join(' · ')}</small>}
      </th>
      <td className={styles.section}>{row.section}</td>
      <td className={styles.author}>{row.by}</td>
      <td className={styles.words}>{row.words}</td>
      <td className={styles.published}>{row.published}</td>
      <td className={styles.changed}>{row.changed}</td>
    </tr>
  )
}
