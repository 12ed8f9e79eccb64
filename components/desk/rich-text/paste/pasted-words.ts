import { addressProblem } from '@/lib/prose/address'
import type { Inline, Mark } from '@/lib/prose/document/document'
import { type Pasted, type PastedElement, styleOf } from './pasted-tree'

/** Nothing in these is text of the story. */
const left =
  /^(script|style|head|title|meta|link|template|noscript|iframe|frame|object|embed|applet|svg|math|audio|video|canvas|input|button|select|textarea|datalist|dialog|map|area|base|param|source|track)$/

/** Whether an element is left out with everything in it. */
export function isLeftOut(element: PastedElement): boolean {
  return left.test(element.name) || styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all'
}

/** The words of elements in one block, with the marks that tags or styles mean. */
export function pastedWords(children: readonly Pasted[], { bold = true } = {}): Inline[] {
  const words: Inline[] = []
  const walk = (nodes: readonly Pasted[], marks: Mark[]) => {
    for (const node of nodes) {
      if (typeof node === 'string') {
        const text = node.replace(/[\u200b\ufeff]/g, '').replace(/[ \t\r\n\f]+/g, ' ')
        if (text) words.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
      } else if (isLeftOut(node)) continue
      else if (node.name === 'br') words.push({ type: 'hardBreak' })
      else if (node.attributes.class === 'Apple-converted-space') walk([' '], marks)
      else walk(node.children, marksWithin(node, marks, bold))
    }
  }
  walk(children, [])
  return trimmed(words)
}

const order = ['link', 'bold', 'italic', 'strike', 'code']

function marksWithin(element: PastedElement, around: Mark[], mayBeBold: boolean): Mark[] {
  const { name, attributes } = element
  const weight = styleOf(element, 'font-weight')
  const slant = styleOf(element, 'font-style')
  const line = styleOf(element, 'text-decoration') + styleOf(element, 'text-decoration-line')
  let marks = around
  const put = (mark: Mark) => {
    marks = [...marks.filter(({ type }) => type !== mark.type), mark]
  }
  const drop = (type: Mark['type']) => {
    marks = marks.filter((mark) => mark.type !== type)
  }
  // Google Docs wraps all that it copies into a <b> that says it is not bold.
  if (weight ? /^(bold|bolder|[6-9]00)/.test(weight) : /^(b|strong)$/.test(name)) put({ type: 'bold' })
  else if (weight) drop('bold')
  if (!mayBeBold) drop('bold')
  if (slant ? /^(italic|oblique)/.test(slant) : /^(i|em|cite|dfn)$/.test(name)) put({ type: 'italic' })
  else if (slant) drop('italic')
  if (/^(s|strike|del)$/.test(name) || line.includes('line-through')) put({ type: 'strike' })
  const href = name === 'a' ? attributes.href?.trim() : undefined
  if (href && addressProblem(href) === undefined && !href.startsWith('#')) {
    put({ type: 'link', attrs: { href, title: null } })
  }
  return marks === around ? marks : marks.sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type))
}

/** Joins neighbours of the same marks, and leaves out spaces and breaks that no reader would see. */
function trimmed(words: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const word of words) {
    const last = result.at(-1)
    if (word.type !== 'text') {
      if (last?.type === 'text') last.text = last.text.replace(/ $/, '')
      result.push(word)
      continue
    }
    const text = last?.type !== 'text' || last.text.endsWith(' ') ? word.text.replace(/^ /, '') : word.text
    if (!text) continue
    if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(word.marks)) last.text += text
    else result.push({ ...word, text })
  }
  while (result.length > 0) {
    const last = result.at(-1)
    if (last?.type === 'text') {
      last.text = last.text.replace(/ +$/, '')
      if (last.text) break
    }
    result.pop()
  }
  while (result[0]?.type === 'hardBreak') result.shift()
  return result.filter((word) => word.type !== 'text' || word.text !== '')
}
