import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type DragEvent, useEffect, useRef } from 'react'
import { topBlock } from './block-commands'
import styles from './block-handle.module.css'

/**
 * Beside the block under the pointer, or the one with the caret: a button that inserts and a grip to drag the block by.
 * It is moved without React, which would be asked at every movement of the mouse.
 */
export function BlockHandle({ editor, onInsert }: { editor: Editor; onInsert: (at: number) => void }) {
  const handle = useRef<HTMLDivElement>(null)
  const block = useRef<HTMLElement | null>(null)

  useEffect(() => {
    const { view } = editor
    const frame = handle.current?.parentElement
    if (!frame) return
    let timer: ReturnType<typeof setTimeout> | undefined
    function show(dom: HTMLElement | null) {
      const own = handle.current
      block.current = dom
      if (!own || !frame) return
      own.hidden = !dom
      if (!dom) return
      const empty = dom.nodeName === 'P' && dom.textContent === ''
      own.toggleAttribute('data-empty', empty)
      const line = Number.parseFloat(getComputedStyle(dom).lineHeight) || 28
      const top = dom.getBoundingClientRect().top - frame.getBoundingClientRect().top
      own.style.top = `${top + Math.min(line, dom.offsetHeight) / 2}px`
    }
    const onMove = (event: MouseEvent) => {
      if (event.buttons !== 0) return
      const dom = blockAt(view, event)
      if (dom && dom !== block.current) show(dom)
    }
    // Where the caret is, once the keys rest: measuring at every key would cost the writer time.
    const onChange = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const place = topBlock(editor.state)
        const dom = place ? view.nodeDOM(place.at) : null
        show(dom instanceof HTMLElement ? dom : null)
      }, 120)
    }
    frame.addEventListener('mousemove', onMove)
    editor.on('selectionUpdate', onChange)
    editor.on('update', onChange)
    return () => {
      clearTimeout(timer)
      frame.removeEventListener('mousemove', onMove)
      editor.off('selectionUpdate', onChange)
      editor.off('update', onChange)
    }
  }, [editor])

  /** Where the block stands now; the text may have changed since the handle was put beside it. */
  const place = () => {
    const { current } = block
    if (!current || !editor.view.dom.contains(current)) return undefined
    const $at = editor.state.doc.resolve(editor.view.posAtDOM(current, 0))
    return $at.depth > 0 ? $at.before(1) : $at.pos
  }
  const select = () => {
    const at = place()
    if (at === undefined || !editor.state.doc.nodeAt(at)) return
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, at)))
    editor.view.focus()
    return at
  }
  const drag = (event: DragEvent) => {
    const at = select()
    const { selection } = editor.state
    if (at === undefined || !(selection instanceof NodeSelection)) return event.preventDefault()
    event.dataTransfer.effectAllowed = 'copyMove'
    event.dataTransfer.setData('text/plain', selection.node.textContent)
    if (block.current) event.dataTransfer.setDragImage(block.current, 0, 0)
    editor.view.dragging = { slice: selection.content(), move: true }
  }

  return (
    <div ref={handle} className={styles.handle} hidden>
      <button
        type="button"
        tabIndex={-1}
        aria-label="Insert here"
        title="Insert here (or type / in an empty line)"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const at = place()
          const node = at === undefined ? null : editor.state.doc.nodeAt(at)
          if (at !== undefined && node) onInsert(at + Math.max(1, node.nodeSize - 1))
        }}
      >
        +
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={styles.grip}
        draggable
        aria-label="Select the block; drag to move it"
        title="Drag to move, click to select (Alt+Shift+arrows move)"
        onClick={select}
        onDragStart={drag}
        onDragEnd={() => {
          editor.view.dragging = null
        }}
      >
        ⠿
      </button>
    </div>
  )
}

/** The top-level block at the height of the pointer, also when the pointer is in the margin. */
function blockAt(view: EditorView, event: MouseEvent): HTMLElement | null {
  const box = view.dom.getBoundingClientRect()
  const inside = event.target instanceof Node && view.dom.contains(event.target) && event.target !== view.dom
  let dom = inside ? (event.target as Node) : document.elementFromPoint(box.left + box.width / 2, event.clientY)
  while (dom && dom.parentNode !== view.dom) dom = dom.parentNode as Node | null
  return dom instanceof HTMLElement ? dom : null
}
