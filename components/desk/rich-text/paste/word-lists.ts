import { type Pasted, type PastedElement, styleOf, wordsOf } from './pasted-tree'

/** One of Word's list paragraphs: its level, and the sign that Word wrote before it. */
interface WordItem {
  level: number
  sign: string
  children: Pasted[]
}

/** Word writes lists as paragraphs that only its own style tells from others; here they become lists, nested as they were. */
export function withWordLists(children: readonly Pasted[]): Pasted[] {
  const result: Pasted[] = []
  let run: WordItem[] = []
  const close = () => {
    while (run.length > 0) result.push(takeList(run, run[0]?.level ?? 1))
    run = []
  }
  for (const child of children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') close()
      result.push(child)
      continue
    }
    const item = wordItem(child)
    if (item) run.push(item)
    else {
      close()
      result.push({ ...child, children: withWordLists(child.children) })
    }
  }
  close()
  return result
}

function wordItem(element: PastedElement): WordItem | undefined {
  const level = /\blevel(\d)/.exec(styleOf(element, 'mso-list'))?.[1]
  if (level === undefined) return undefined
  let sign = ''
  const withoutSign = (children: Pasted[]): Pasted[] =>
    children.flatMap((child) => {
      if (typeof child === 'string') return child
      if (styleOf(child, 'mso-list') === 'ignore') {
        sign = wordsOf(child).trim()
        return []
      }
      return { ...child, children: withoutSign(child.children) }
    })
  const children = withoutSign(element.children)
  return { level: Number(level), sign, children }
}

/** Takes the items of one list off the front of the run: those of its level, with what is deeper inside them. */
function takeList(run: WordItem[], level: number): PastedElement {
  const numbered = /^[(]?([0-9]+|[a-z]{1,4})[.)]/i
  const first = run[0]?.sign ?? ''
  const ordered = numbered.test(first)
  const start = /^\(?(\d+)/.exec(first)?.[1]
  const items: PastedElement[] = []
  while (run[0] && run[0].level >= level && (run[0].level > level || numbered.test(run[0].sign) === ordered)) {
    const last = items.at(-1)
    if (run[0].level > level && last) last.children.push(takeList(run, run[0].level))
    else {
      const item = run.shift()
      if (item)
        items.push({ name: 'li', attributes: {}, children: [{ name: 'p', attributes: {}, children: item.children }] })
    }
  }
  const attributes: Record<string, string> = ordered && start ? { start } : {}
  return { name: ordered ? 'ol' : 'ul', attributes, children: items }
}
