import type { Element, ElementContent, Root as HastRoot, Nodes, Properties } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx'
import type { Options } from 'remark-rehype'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { CheckedAttributes } from './check-tree'
import { isComponentName } from './components'
import { footnotePrefix } from './footnote-prefix'
import type { JsxElement } from './settle-blocks'
import { literalAttribute } from './tree'

const language = /^language-[\w+#.-]{1,40}$/
const footnoteLabel = `${footnotePrefix}label`

/** The checked Markdown tree as hast: components keep their names, HTML of the short list becomes elements. */
export function toHast(tree: MdastRoot, attributes: CheckedAttributes): HastRoot {
  const options: Options = {
    handlers: { mdxJsxFlowElement: handleJsx, mdxJsxTextElement: handleJsx },
    clobberPrefix: footnotePrefix,
    footnoteLabel: 'Notes',
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, mention) =>
      `Back to note ${index + 1} in the text${mention > 1 ? `, mention ${mention}` : ''}`,
  }
  const root = unified().use(remarkRehype, options).runSync(tree)
  tidy(root)
  return root

  function handleJsx(
    state: { all: (node: JsxElement) => ElementContent[] },
    element: JsxElement,
  ): Element | MdxJsxFlowElementHast {
    const children = state.all(element)
    const checked = attributes.get(element) ?? {}
    if (!isComponentName(element.name)) {
      return { type: 'element', tagName: element.name ?? '', properties: checked as Properties, children }
    }
    const list = Object.entries(checked).map(([name, value]) => literalAttribute(name, value))
    return { type: 'mdxJsxFlowElement', name: element.name, attributes: list, children }
  }
}

// Positions and parsers' notes double what travels between threads; nobody needs them after the check.
function tidy(node: Nodes): void {
  delete node.position
  delete node.data
  if (node.type === 'element') {
    const { properties } = node
    // The one id that no option of mdast-util-to-hast prefixes.
    if (properties.id === 'footnote-label') properties.id = footnoteLabel
    // Whatever follows ``` would become a class of the page.
    if (node.tagName === 'code' && !language.test(String(properties.className))) delete properties.className
    if (properties.dataFootnoteRef !== undefined) properties.ariaDescribedBy = [footnoteLabel]
  }
  if ('children' in node) for (const child of node.children) tidy(child)
}
