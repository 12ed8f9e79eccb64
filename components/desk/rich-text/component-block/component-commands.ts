import type { Editor } from '@tiptap/core'
import type { Node, ResolvedPos, Schema } from '@tiptap/pm/model'
import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import type { ComponentForm } from '@/lib/prose/component-forms'
import type { AttributeSource } from '@/lib/prose/document/document'
import { insertBlock } from '../block-commands'
import type { EditorCommand } from '../commands/editor-command'
import { thisMoment } from './component-form'
import { openForm, spaced } from './component-view'

const keys: Record<string, string> = {
  Figure: 'Alt-Shift-p',
  PullQuote: 'Alt-Shift-q',
  Factbox: 'Alt-Shift-x',
  Embed: 'Alt-Shift-e',
  Update: 'Alt-Shift-u',
  Timeline: 'Alt-Shift-l',
  Event: 'Alt-Shift-v',
  Chart: 'Alt-Shift-g',
}

const also: Record<string, string> = {
  Figure: 'picture image photo',
  Embed: 'video post map',
  Update: 'live',
  Chart: 'graph numbers',
  Factbox: 'box background',
}

/** One command for each component of the paper: puts it in and opens its form. */
export function componentCommands(forms: readonly ComponentForm[]): EditorCommand[] {
  return forms.map((form) => {
    const make = ({ schema }: EditorState) => newComponent(form, schema)
    const mayHold = ($from: ResolvedPos, depth: number) => form.within.includes(holderAt($from, depth))
    return {
      id: form.name,
      name: spaced(form.name),
      group: 'Insert',
      key: keys[form.name] ?? '',
      about: form.description,
      also: also[form.name],
      isPossible: (state) => insertBlock(make, { mayHold })(state),
      run(editor) {
        let place: number | undefined
        const done = insertBlock(make, {
          mayHold,
          done: (at) => {
            place = at
          },
        })(editor.state, editor.view.dispatch)
        if (place !== undefined) openAt(editor, place)
        return done
      },
    }
  })
}

/** Where a component would stand, as the rules of components name it: `body` is the margin. */
function holderAt($from: ResolvedPos, depth: number): string {
  const holder = $from.node(depth)
  if (holder.type.name === 'blockComponent') return holder.attrs.name
  return depth === 0 ? 'body' : holder.type.name
}

function newComponent({ name, children, fields }: ComponentForm, schema: Schema): Node | undefined {
  const { component, textComponent, blockComponent, paragraph } = schema.nodes
  const attributes: AttributeSource[] = fields.flatMap(({ name: field, control, required, options }) => {
    if (control === 'moment') return { name: field, source: `"${thisMoment()}"` }
    return control === 'choice' && required ? { name: field, source: `"${options[0]}"` } : []
  })
  if (children === 'none') return component?.create({ name, attributes })
  if (children === 'text') return textComponent?.create({ name, attributes })
  const inside =
    children === 'blocks'
      ? paragraph?.create()
      : blockComponent?.create({ name: children[0], attributes: [] }, paragraph?.create())
  return blockComponent?.create({ name, attributes }, inside)
}

function openAt(editor: Editor, at: number): boolean {
  const dom = editor.view.nodeDOM(at)
  if (!(dom instanceof HTMLElement)) return false
  dom.dispatchEvent(new CustomEvent(openForm))
  return true
}

/** Opens the form of the component that is selected or around the caret. */
export function editComponent(editor: Editor): boolean {
  const { selection } = editor.state
  const isComponent = (node: Node) => /component$/i.test(node.type.name)
  if (selection instanceof NodeSelection && isComponent(selection.node)) return openAt(editor, selection.from)
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--) {
    if (isComponent($from.node(depth))) return openAt(editor, $from.before(depth))
  }
  return false
}
