import { InputRule, Node, wrappingInputRule } from '@tiptap/core'

/** A list with points. `spread` says whether the file has empty lines between its items. */
export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ spread: { default: false, rendered: false } }),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-+*]\s$/, type: this.type })]
  },
})

/** A list with numbers, which may begin with any. */
export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({
    start: { default: 1, parseHTML: (list) => Number(list.getAttribute('start') ?? 1) },
    spread: { default: false, rendered: false },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,9})[.)]\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, list) => list.childCount + Number(list.attrs.start) === Number(match[1]),
      }),
    ]
  },
})

/** An item; `checked` is null where it is no task. */
export const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    spread: { default: false, rendered: false },
    checked: { default: null, rendered: false, keepOnSplit: false },
  }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addNodeView() {
    return ({ node, view, getPos }) => {
      const dom = document.createElement('li')
      const box = document.createElement('input')
      box.type = 'checkbox'
      box.contentEditable = 'false'
      box.setAttribute('aria-label', 'Done')
      const contentDOM = document.createElement('div')
      dom.append(contentDOM)
      const show = (checked: boolean | null) => {
        if (checked === null) box.remove()
        else dom.prepend(box)
        dom.toggleAttribute('data-task', checked !== null)
        box.checked = checked === true
      }
      show(node.attrs.checked)
      box.addEventListener('change', () => {
        const at = getPos()
        if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'checked', box.checked))
      })
      return {
        dom,
        contentDOM,
        update(next) {
          if (next.type.name !== 'listItem') return false
          show(next.attrs.checked)
          return true
        },
        stopEvent: (event) => event.target === box,
        ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
      }
    }
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
      // As writers know it: at the beginning of an item the point goes first, then the line.
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection
        const first = $from.depth > 1 && $from.node(-1).type.name === this.name && $from.index(-1) === 0
        return empty && first && $from.parentOffset === 0 && this.editor.commands.liftListItem(this.name)
      },
    }
  },
  addInputRules() {
    return [
      new InputRule({
        find: /^\[([ x])\]\s$/,
        handler: ({ state, range, match }) => {
          const $from = state.doc.resolve(range.from)
          if ($from.depth < 2 || $from.node(-1).type.name !== this.name || $from.index(-1) !== 0) return null
          state.tr.setNodeAttribute($from.before(-1), 'checked', match[1] === 'x').delete(range.from, range.to)
        },
      }),
    ]
  },
})
