'use client'
// In the browser: keys are pressed there.

import { type RefObject, useEffect, useRef } from 'react'

export interface RowKeys {
  toggle: (index: number) => void
  /** Chooses every row from where the range began to this one. */
  extend: (index: number) => void
  /** A range begins at this row. */
  begin: (index: number) => void
  help: () => void
}

/**
 * Moves the focus from headline to headline: `j` and `k` from anywhere, the arrows from a headline. The focus is the
 * browser's own, so that Enter opens and a screen reader reads the row.
 */
export function useRowKeys(table: RefObject<HTMLTableElement | null>, keys: RowKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isText(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const rows = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
      const current = rows.findIndex((row) => row.contains(document.activeElement))
      if (act(event, rows, current, latest.current)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [table])
}

/** @returns whether the key meant something here */
function act(event: KeyboardEvent, rows: HTMLElement[], current: number, keys: RowKeys): boolean {
  const { toggle, extend, begin, help } = keys
  switch (event.key) {
    case '?':
      help()
      return true
    case 'j':
      return move(rows, current + 1)
    case 'k':
      return move(rows, current === -1 ? 0 : current - 1)
    case 'ArrowDown':
    case 'ArrowUp': {
      if (current === -1) return false
      const next = current + (event.key === 'ArrowDown' ? 1 : -1)
      if (event.shiftKey) {
        // The first step of a range takes the row that it begins at.
        if (!rows[current]?.dataset.chosen) begin(current)
        if (rows[next]) extend(next)
      }
      move(rows, next)
      return true
    }
    case 'x':
      if (current !== -1) toggle(current)
      return current !== -1
    case 'X':
      if (current !== -1) extend(current)
      return current !== -1
    default:
      return false
  }
}

function move(rows: HTMLElement[], index: number): boolean {
  const link = rows[index]?.querySelector<HTMLElement>('a')
  link?.focus()
  rows[index]?.scrollIntoView({ block: 'nearest' })
  return link !== undefined && link !== null
}

/** Where letters are text. A checkbox is a field too, and takes none. */
function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
}
