import type { NodeViewRendererProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import type { AttributeSource } from '@/lib/prose/document/document'
import { element } from '../element'
import { readAttribute, unreadable } from './attribute-source'
import { changeAttribute } from './change-attribute'
import styles from './component-block.module.css'
import { componentForm, type OpenForm } from './component-form'
import type { ComponentOptions } from './component-nodes'
import { previewOf, type Values } from './component-preview'

/** Sent to a block's element to open its form: by a key, or after it was put in. */
export const openForm = 'broadsheet-open-form'

/**
 * The history takes changes of an attribute as one step each, and a field would be undone letter by letter. What is
 * written as one composition it takes back as one; the editor's own are numbered from 0 up.
 */
let session = -2

/** A component on the page: what readers see of it, its text edited in place, and a form for the rest. */
export class ComponentView implements NodeView {
  dom: HTMLElement
  contentDOM: HTMLElement | undefined
  private node: Node
  private readonly view: EditorView
  private readonly getPos: () => number | undefined
  private readonly options: ComponentOptions
  private readonly above = element('div', { class: styles.preview, contenteditable: 'false' })
  private readonly below = element('div', { class: styles.preview, contenteditable: 'false' })
  private readonly button = element('button', { type: 'button', class: styles.open, 'aria-expanded': 'false' })
  private adders: HTMLElement | null = null
  private form: OpenForm | null = null

  constructor({ node, view, getPos }: NodeViewRendererProps, options: ComponentOptions) {
    this.node = node
    this.view = view
    this.getPos = getPos
    this.options = options
    const name = String(node.attrs.name)
    const label = spaced(name)
    this.contentDOM = node.isLeaf ? undefined : element('div', { class: styles.content })
    this.button.textContent = 'Edit'
    this.button.setAttribute('aria-label', `Edit ${label}`)
    this.button.addEventListener('click', () => (this.form ? this.close() : this.open()))
    const head = element(
      'div',
      { class: styles.head, contenteditable: 'false' },
      element('span', {}, label),
      this.button,
    )
    const body = element(
      'div',
      { class: previewOf(name, {}, options.moment).look ?? '' },
      this.above,
      this.contentDOM,
      this.below,
    )
    this.dom = element(
      'div',
      { class: styles.block, 'data-component': name, role: 'group', 'aria-label': label },
      head,
      body,
    )
    const parts = options.forms.find((form) => form.name === name)?.children
    if (Array.isArray(parts)) this.dom.append(...parts.map((part) => this.adder(part)))
    this.dom.addEventListener(openForm, (event) => {
      if (event.target === this.dom) this.open()
    })
    for (const part of [head, this.above, this.below]) part.addEventListener('mousedown', (event) => this.select(event))
    this.draw()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.name !== this.node.attrs.name) return false
    const changed = node.attrs.attributes !== this.node.attrs.attributes
    this.node = node
    if (changed) this.draw()
    return true
  }

  selectNode() {
    this.dom.classList.add(styles.selected ?? '')
  }

  deselectNode() {
    this.dom.classList.remove(styles.selected ?? '')
  }

  stopEvent(event: Event): boolean {
    const target = event.target as HTMLElement
    if (this.contentDOM?.contains(target)) return false
    return [this.form?.dom, this.button, this.adders].some((part) => part?.contains(target))
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'selection'
      ? this.form?.dom.contains(mutation.target) === true
      : !this.contentDOM?.contains(mutation.target)
  }

  private get attributes(): AttributeSource[] {
    return this.node.attrs.attributes
  }

  private draw() {
    const values: Values = {}
    for (const { name, source } of this.attributes) {
      const value = readAttribute(source)
      values[name] = value === unreadable ? (source ?? '') : value
    }
    const { above, below } = previewOf(String(this.node.attrs.name), values, this.options.moment)
    this.above.replaceChildren(...above)
    this.below.replaceChildren(...below)
    this.form?.show(this.attributes)
  }

  /** A button that adds one more of the components that this one is made of: an Event to a Timeline. */
  private adder(name: string): HTMLElement {
    const button = element('button', { type: 'button', class: 'button' }, `Add ${spaced(name).toLowerCase()}`)
    button.addEventListener('click', () => {
      const at = this.getPos()
      const { state, dispatch } = this.view
      const { blockComponent, paragraph } = state.schema.nodes
      if (at === undefined || !blockComponent || !paragraph) return
      const end = at + this.node.nodeSize - 1
      dispatch(state.tr.insert(end, blockComponent.create({ name, attributes: [] }, paragraph.create())))
      const dom = this.view.nodeDOM(end)
      if (dom instanceof HTMLElement) dom.dispatchEvent(new CustomEvent(openForm))
    })
    this.adders = element('div', { class: styles.adders, contenteditable: 'false' }, button)
    return this.adders
  }

  private select(event: MouseEvent) {
    const at = this.getPos()
    if (at === undefined || this.button.contains(event.target as HTMLElement)) return
    event.preventDefault()
    this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, at)))
    this.view.focus()
  }

  private open() {
    const rule = this.options.forms.find(({ name }) => name === this.node.attrs.name)
    if (!rule) return
    if (!this.form) {
      const order = rule.fields.map(({ name }) => name)
      let written = ''
      this.form = componentForm(rule, this.options.pictures, (name, value) => {
        const at = this.getPos()
        if (at === undefined) return
        if (name !== written) session--
        written = name
        const attributes = changeAttribute(this.attributes, name, value, order)
        const { tr } = this.view.state
        this.view.dispatch(tr.setNodeAttribute(at, 'attributes', attributes).setMeta('composition', session))
      })
      this.form.dom.addEventListener('keydown', (event) => {
        // In a line the key would send the form that the page is.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
        if (event.key !== 'Escape') return
        event.stopPropagation()
        this.close()
      })
      const done = element('button', { type: 'button', class: 'button' }, 'Done')
      done.addEventListener('click', () => this.close())
      this.form.dom.append(done)
      this.form.show(this.attributes)
      this.dom.append(this.form.dom)
      this.button.setAttribute('aria-expanded', 'true')
    }
    this.form.dom.querySelector<HTMLElement>('input:not(:disabled), textarea, select')?.focus()
  }

  /** Closes the form; the caret goes back to the block. */
  private close() {
    this.form?.dom.remove()
    this.form = null
    this.button.setAttribute('aria-expanded', 'false')
    const at = this.getPos()
    if (at === undefined) return
    const { state } = this.view
    const inside = this.contentDOM ? Selection.near(state.doc.resolve(at + 1)) : NodeSelection.create(state.doc, at)
    this.view.dispatch(state.tr.setSelection(inside))
    this.view.focus()
  }
}

/** `PullQuote` as people write it: Pull quote. */
export function spaced(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
