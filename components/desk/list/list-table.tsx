'use client'
// In the browser for what is chosen, for the keys that move from row to row, and for acts over many stories.

import { useRef, useState } from 'react'
import styles from './article-list.module.css'
import { BulkBar } from './bulk-bar'
import { BulkDialog } from './bulk-dialog'
import type { BulkActs, BulkWork } from './bulk-work'
import { KeyHelp } from './key-help'
import { isNarrowed, type ListFilterValues } from './list-address'
import type { ListRow } from './listed-article'
import { between, type Selection, toggled, withAll, withoutAll } from './selection'
import { TableHead } from './table-head'
import { TableRow } from './table-row'
import { useRowKeys } from './use-row-keys'

export interface ListTableProps {
  rows: ListRow[]
  /** How many stories the filter finds, on all pages. */
  count: number
  filter: ListFilterValues
  sections: { slug: string; name: string }[]
  timeZone: string
  mayPublish: boolean
  bulk: BulkActs
}

/** The stories of one page, to be opened, chosen and sorted. */
export function ListTable({ rows, count, filter, sections, timeZone, mayPublish, bulk }: ListTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const [selection, setSelection] = useState<Selection>(new Map())
  const [work, setWork] = useState<BulkWork['act'] | null>(null)
  const [help, setHelp] = useState(false)
  // Where a range begins: the row that was chosen last.
  const anchor = useRef(0)
  const toggle = (index: number) => {
    const row = rows[index]
    if (!row) return
    anchor.current = index
    setSelection((now) => toggled(now, row))
  }
  const extend = (index: number) => setSelection((now) => withAll(now, between(rows, anchor.current, index)))
  useRowKeys(table, {
    toggle,
    extend,
    begin: (index) => (anchor.current = index),
    help: () => setHelp(true),
  })
  const onPage = rows.filter(({ id }) => selection.has(id)).length
  const chooseAllHere = () =>
    setSelection((now) => (onPage === rows.length ? withoutAll(now, idsOf(rows)) : withAll(now, rows)))
  return (
    <>
      {rows.length === 0 ? (
        // Here, so that a run that empties the list can still tell what became of it.
        <p className={styles.empty}>
          {isNarrowed(filter)
            ? 'Nothing matches. Change the words or the filters.'
            : 'Nothing has been written yet. Begin with New article.'}
        </p>
      ) : (
        <table ref={table} className={styles.table}>
          <TableHead filter={filter} chosen={onPage} all={rows.length} chooseAll={chooseAllHere} />
          <tbody>
            {rows.map((row, index) => (
              <TableRow
                key={row.id}
                row={row}
                chosen={selection.has(row.id)}
                choose={(range) => (range ? extend(index) : toggle(index))}
              />
            ))}
          </tbody>
        </table>
      )}
      <BulkBar
        selection={selection}
        onPage={onPage}
        count={count}
        mayPublish={mayPublish}
        chooseAll={async () => {
          const outcome = await bulk.matching(filter)
          if (outcome.state !== 'done') return outcome.state === 'refused' ? outcome.message : 'This could not be read.'
          setSelection(withAll(new Map(), outcome.matches))
          return null
        }}
        clear={() => setSelection(new Map())}
        begin={setWork}
        showHelp={() => setHelp(true)}
      />
      {work && (
        <BulkDialog
          act={work}
          stories={[...selection].map(([id, headline]) => ({ id, headline }))}
          sections={sections}
          timeZone={timeZone}
          run={bulk.run}
          close={(settled) => {
            setWork(null)
            setSelection((now) => withoutAll(now, settled))
          }}
        />
      )}
      {help && <KeyHelp close={() => setHelp(false)} />}
    </>
  )
}

const idsOf = (rows: ListRow[]) => rows.map(({ id }) => id)
