import { Node } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import bodyStyles from '../../../article/body.module.css'
import { goToCell } from '../table-commands'
import { evenTables } from './even-tables'

/** A table as Markdown knows it: the first row heads the columns, every row is as long, each column has one alignment. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['div', { class: bodyStyles.table }, ['table', ['tbody', 0]]],
  addKeyboardShortcuts() {
    return {
      Tab: () => goToCell(1)(this.editor.state, this.editor.view.dispatch),
      'Shift-Tab': () => goToCell(-1)(this.editor.state, this.editor.view.dispatch),
      Enter: () => goToCell('below')(this.editor.state, this.editor.view.dispatch),
    }
  },
  addProseMirrorPlugins() {
    return [new Plugin({ appendTransaction: (transactions, before, after) => evenTables(transactions, before, after) })]
  },
})

/** One row. */
export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const align = { default: null, renderHTML: ({ align }: { align?: string | null }) => (align ? { align } : {}) }

/** A cell that heads its column. */
export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph',
  isolating: true,
  addAttributes: () => ({ align }),
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', { ...HTMLAttributes, scope: 'col' }, 0],
})

/** Any other cell. */
export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph',
  isolating: true,
  addAttributes: () => ({ align }),
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
})
