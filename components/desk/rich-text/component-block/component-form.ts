import type { ComponentField, ComponentForm } from '@/lib/prose/component-forms'
import type { AttributeSource } from '@/lib/prose/document/document'
import { element } from '../element'
import { type AttributeValue, readAttribute, unreadable } from './attribute-source'
import { chartGrid } from './chart-grid'
import styles from './component-block.module.css'

/** A component's form on the page. */
export interface OpenForm {
  dom: HTMLElement
  /** Shows values that changed elsewhere (undo, a merge), except in the field that is being written. */
  show(attributes: readonly AttributeSource[]): void
}

type Change = (name: string, value: AttributeValue | undefined) => void
type Control = { dom: HTMLElement; show(source: string | null | undefined): void }

let forms = 0

/** Makes the form of one component. Every change is written at once, for that attribute alone. */
export function componentForm(form: ComponentForm, pictures: readonly string[], change: Change): OpenForm {
  const id = `component-${++forms}`
  const hasGrid = form.fields.some(({ control }) => control === 'rows')
  const controls = new Map<string, Control>()
  const parts: HTMLElement[] = []
  for (const field of form.fields) {
    if (hasGrid && field.control === 'names') continue
    const control = field.control === 'rows' ? null : fieldControl(field, `${id}-${field.name}`, pictures, change)
    if (control) {
      controls.set(field.name, control)
      parts.push(control.dom)
    }
  }
  const grid = hasGrid ? chartGrid(change) : null
  if (grid) parts.push(grid.dom)
  const dom = element(
    'div',
    { class: styles.form, role: 'group', 'aria-label': `${form.name}: details`, contenteditable: 'false' },
    ...parts,
  )
  return {
    dom,
    show(attributes) {
      const sources = new Map(attributes.map(({ name, source }) => [name, source]))
      for (const [name, control] of controls) control.show(sources.has(name) ? sources.get(name) : undefined)
      grid?.show(sources.get('columns'), sources.get('rows'))
    },
  }
}

function fieldControl(field: ComponentField, id: string, pictures: readonly string[], change: Change): Control {
  const input = inputOf(field, id)
  const required = field.required ? null : element('small', {}, ' optional')
  const about = element('small', { id: `${id}-about` }, field.description)
  const warning = element(
    'p',
    { class: styles.missing, hidden: true },
    'Written in a way that only the source view can change.',
  )
  input.setAttribute('aria-describedby', `${id}-about`)
  const label = element('label', { for: id }, field.title, required)
  const list = field.control === 'picture' ? pictureList(`${id}-list`, pictures) : null
  if (list) input.setAttribute('list', list.id)
  const isSwitch = input instanceof HTMLInputElement && input.type === 'checkbox'
  input.addEventListener(isSwitch || input instanceof HTMLSelectElement ? 'change' : 'input', () => {
    if (isSwitch) change(field.name, input.checked ? true : undefined)
    else change(field.name, input.value.trim() === '' ? undefined : input.value)
  })
  const now = field.control === 'moment' ? nowButton(input, () => change(field.name, input.value)) : null
  return {
    dom: isSwitch
      ? element('div', { class: styles.switch }, input, label, about, warning)
      : element(
          'div',
          { class: styles.field },
          label,
          now ? element('div', { class: styles.line }, input, now) : input,
          list,
          about,
          warning,
        ),
    show(source) {
      const value = source === undefined ? undefined : readAttribute(source)
      const strange =
        value === unreadable || (value !== undefined && typeof value !== (isSwitch ? 'boolean' : 'string'))
      warning.hidden = !strange
      input.disabled = strange
      if (isSwitch) {
        input.checked = value === true
        return
      }
      const stored = strange ? (source ?? '') : typeof value === 'string' ? value : ''
      // The caret would jump to the end if the field were written while it is being typed in.
      const typing = document.activeElement === input && input.value.trim() === stored.trim()
      if (input.value !== stored && !typing) input.value = stored
    },
  }
}

function inputOf(field: ComponentField, id: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  switch (field.control) {
    case 'text':
      return element('textarea', { id, rows: 2 })
    case 'choice':
      return element(
        'select',
        { id },
        element('option', { value: '' }, 'Choose…'),
        ...field.options.map((option) => element('option', { value: option }, option)),
      )
    case 'switch':
      return element('input', { id, type: 'checkbox' })
    case 'moment':
      return element('input', { id, placeholder: '2026-03-14T09:30:00Z', spellcheck: 'false' })
    case 'picture':
      return element('input', { id, placeholder: '/media/', spellcheck: 'false', autocomplete: 'off' })
    case 'line':
    case 'names':
    case 'rows':
      return element('input', { id })
    default:
      return field.control satisfies never
  }
}

function pictureList(id: string, pictures: readonly string[]): HTMLDataListElement {
  return element('datalist', { id }, ...pictures.map((path) => element('option', { value: path })))
}

function nowButton(input: { value: string }, write: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'button' }, 'Now')
  button.addEventListener('click', () => {
    input.value = thisMoment()
    write()
  })
  return button
}

/** The present second, as a component's time is written. */
export function thisMoment(): string {
  return new Date().toISOString().replace(/\.\d+/, '')
}
