import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { HouseStyleRule } from '@/lib/site/house-style'
import { houseStyleFindings } from '@/lib/site/house-style-findings'
import styles from './house-style.module.css'

/** A place in the text that the house style speaks of. */
export interface Finding {
  from: number
  to: number
  rule: HouseStyleRule
}

interface HouseStyleState {
  marks: DecorationSet
  /** What was written since it was last looked at. */
  unread: { from: number; to: number }[]
}

const key = new PluginKey<HouseStyleState>('houseStyle')
/** Writing goes first: the text is looked at in pauses, and never for longer than a frame has room for. */
const pause = 250
const budget = 6

export interface HouseStyleOptions {
  rules: readonly HouseStyleRule[]
  /** A finding was clicked. */
  onOpen(finding: Finding): void
}

/** Underlines what breaks the house style. A keystroke only moves the marks; looking waits until the keys rest. */
export const HouseStyle = Extension.create<HouseStyleOptions>({
  name: 'houseStyle',
  addOptions: () => ({ rules: [], onOpen() {} }),
  addProseMirrorPlugins() {
    const { rules, onOpen } = this.options
    if (rules.length === 0) return []
    return [
      new Plugin<HouseStyleState>({
        key,
        state: {
          init: (_, { doc }) => ({ marks: DecorationSet.empty, unread: [{ from: 0, to: doc.content.size }] }),
          apply: (tr, state) => tr.getMeta(key) ?? (tr.docChanged ? afterChange(tr, state) : state),
        },
        props: {
          decorations: (state) => key.getState(state)?.marks,
          handleClick(view, at) {
            const finding = findingAt(view.state, at)
            if (finding) onOpen(finding)
            return false
          },
        },
        view: (view) => looking(view, rules),
      }),
    ]
  },
})

function afterChange(tr: Transaction, { marks, unread }: HouseStyleState): HouseStyleState {
  const ranges = unread.map(({ from, to }) => ({ from: tr.mapping.map(from, -1), to: tr.mapping.map(to, 1) }))
  tr.mapping.maps.forEach((map, index) => {
    const rest = tr.mapping.slice(index + 1)
    map.forEach((_, __, from, to) => {
      ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) })
    })
  })
  return { marks: marks.map(tr.mapping, tr.doc), unread: merged(ranges) }
}

function merged(ranges: { from: number; to: number }[]): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = []
  for (const range of ranges.sort((one, other) => one.from - other.from)) {
    const last = result.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else result.push({ ...range })
  }
  return result
}

function looking(view: EditorView, rules: readonly HouseStyleRule[]) {
  let timer: ReturnType<typeof setTimeout> | undefined
  function plan(wait: number) {
    clearTimeout(timer)
    timer = undefined
    if (key.getState(view.state)?.unread.length) timer = setTimeout(look, wait)
  }
  function look() {
    if (view.composing) return plan(pause)
    const { state } = view
    const now = key.getState(state)
    if (!now) return
    const end = performance.now() + budget
    let { marks } = now
    const unread: HouseStyleState['unread'] = []
    for (const range of now.unread) {
      let done = range.from
      state.doc.nodesBetween(range.from, Math.min(range.to, state.doc.content.size), (node, at) => {
        if (performance.now() > end) return false
        if (!node.isTextblock) return true
        const old = marks.find(at + 1, at + 1 + node.content.size)
        marks = marks.remove(old).add(state.doc, marksOf(node, at + 1, rules))
        done = at + node.nodeSize
        return false
      })
      if (performance.now() > end && done < range.to) unread.push({ from: done, to: range.to })
    }
    view.dispatch(state.tr.setMeta(key, { marks, unread }).setMeta('addToHistory', false))
    plan(30)
  }
  plan(pause)
  return {
    update(_: EditorView, before: EditorState) {
      if (before.doc !== view.state.doc) plan(pause)
    },
    destroy: () => clearTimeout(timer),
  }
}

function marksOf(block: Node, start: number, rules: readonly HouseStyleRule[]): Decoration[] {
  if (block.type.spec.code) return []
  const text = block.textBetween(0, block.content.size, undefined, (leaf) =>
    leaf.type.name === 'softBreak' || leaf.type.name === 'hardBreak' ? ' ' : '\ufffc',
  )
  return houseStyleFindings(text, rules).map(({ start: from, end, rule }) =>
    Decoration.inline(start + from, start + end, { class: styles.finding ?? '', 'data-house-style': '' }, { rule }),
  )
}

/** The finding at a place in the text. */
export function findingAt(state: EditorState, at: number): Finding | undefined {
  const [mark] = key.getState(state)?.marks.find(at, at) ?? []
  return mark && { from: mark.from, to: mark.to, rule: mark.spec.rule }
}
