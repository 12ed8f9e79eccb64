import type { Editor } from '@tiptap/core'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './popover.module.css'

interface PopoverProps {
  editor: Editor
  /** Beside which place of the text. */
  at: number
  onClose: () => void
  children: ReactNode
}

/** A small box beside a place in the text: below it, or above where there is no room. A click elsewhere closes it. */
export function Popover({ editor, at, onClose, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useLayoutEffect(() => {
    const dom = box.current
    const frame = dom?.parentElement?.getBoundingClientRect()
    if (!dom || !frame) return
    const place = editor.view.coordsAtPos(Math.min(at, editor.state.doc.content.size))
    const height = dom.offsetHeight
    const above = place.bottom + height + 12 > window.innerHeight && place.top - height > 60
    dom.style.top = `${(above ? place.top - height - 6 : place.bottom + 6) - frame.top}px`
    const free = frame.width - dom.offsetWidth
    dom.style.left = `${Math.max(0, Math.min(place.left - frame.left, free))}px`
  })
  useLayoutEffect(() => {
    const onPointer = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) close.current()
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [])
  return (
    <div ref={box} className={styles.popover}>
      {children}
    </div>
  )
}
