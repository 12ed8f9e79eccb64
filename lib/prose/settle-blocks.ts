import type { BlockContent, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { componentRule, isComponentName } from './components'

/** Either kind of JSX element; which kind remark chose tells only how the line was written. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement

/**
 * Puts every element where a person meant it, whatever the line breaks: `<PullQuote>words</PullQuote>` alone in a
 * paragraph becomes a block, words inside it lose their paragraph, and `<mark>` alone on a line gets one.
 */
export function settleBlocks(parent: Parents): void {
  const settled: RootContent[] = []
  for (const child of parent.children) {
    if (child.type === 'paragraph') settled.push(...settleParagraph(child))
    else if (child.type === 'mdxJsxFlowElement' && isInlineHtml(child)) settled.push(inlineParagraph(child))
    else {
      if ('children' in child) settleBlocks(child)
      settled.push(child)
    }
  }
  // The tree's types cannot say that a component holds blocks in one place and words in another.
  parent.children = settled as typeof parent.children
  if (parent.type === 'mdxJsxFlowElement') settleChildren(parent)
}

function settleParagraph(paragraph: Paragraph): RootContent[] {
  if (!standsAlone(paragraph.children)) return [paragraph]
  return paragraph.children.filter(isComponent).map(asBlock)
}

// Nothing but components of ours and the space between them.
function standsAlone(children: readonly PhrasingContent[]): boolean {
  return children.some(isComponent) && children.every((child) => isComponent(child) || isSpace(child))
}

function isComponent(node: RootContent): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement' && isComponentName(node.name)
}

function isSpace(node: RootContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

function asBlock(element: MdxJsxTextElement): MdxJsxFlowElement {
  const { attributes, children, name, position } = element
  const inside: BlockContent[] =
    children.length === 0 || children.every(isSpace)
      ? []
      : [{ type: 'paragraph', children, position: spanOf(children, position) }]
  const block: MdxJsxFlowElement = { type: 'mdxJsxFlowElement', name, attributes, children: inside, position }
  settleBlocks(block)
  return block
}

function spanOf(children: readonly PhrasingContent[], fallback: Paragraph['position']): Paragraph['position'] {
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  return start && end ? { start, end } : fallback
}

function settleChildren(element: MdxJsxFlowElement): void {
  if (!isComponentName(element.name)) return
  const { children } = componentRule(element.name)
  const [only] = element.children
  if (element.children.length === 1 && only?.type === 'paragraph') {
    trim(only)
    if (children === 'text') element.children = only.children as unknown as BlockContent[]
  }
}

// `<PullQuote> words </PullQuote>`: the spaces belong to the source, not to the quotation.
function trim(paragraph: Paragraph): void {
  const first = paragraph.children[0]
  if (first?.type === 'text') first.value = first.value.trimStart()
  const last = paragraph.children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
}

function isInlineHtml(element: MdxJsxFlowElement): boolean {
  return element.name !== null && /^[a-z]/.test(element.name)
}

function inlineParagraph(element: MdxJsxFlowElement): RootContent {
  settleBlocks(element)
  const { attributes, children, name, position } = element
  const holdsWords = children.length === 0 || (children.length === 1 && children[0]?.type === 'paragraph')
  // Several blocks inside: left as it stands, for the check to refuse.
  if (!holdsWords) return element
  const words = children[0]?.type === 'paragraph' ? children[0].children : []
  const inline: MdxJsxTextElement = { type: 'mdxJsxTextElement', name, attributes, children: words, position }
  return { type: 'paragraph', children: [inline], position }
}
