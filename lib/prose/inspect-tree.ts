import type { Nodes, Properties } from 'hast'
import { addressProblem, pictureProblem } from './address'
import { isComponentName } from './components'
import { htmlElements } from './html-elements'
import { attributesOf, type ProseTree } from './tree'

// Everything that Markdown may become. The check before should have left nothing else; this is the second lock.
const properties: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'id', 'ariaDescribedBy', 'ariaLabel', 'className', 'dataFootnoteRef', 'dataFootnoteBackref'],
  blockquote: [],
  code: ['className'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  hr: [],
  img: ['src', 'alt', 'title'],
  li: ['id'],
  ol: ['start'],
  p: [],
  pre: [],
  section: ['className', 'dataFootnotes'],
  table: [],
  tbody: [],
  td: ['align'],
  th: ['align'],
  thead: [],
  tr: [],
  ul: [],
}
const inlineHtml = ['lang', 'dir', 'title', 'dateTime']

const mostCharacters = 4_000_000
const mostNodes = 200_000

/** Why a tree may not be printed although its source was accepted; undefined when all is well. */
export function inspectTree(tree: ProseTree): string | undefined {
  const waiting: Nodes[] = [tree]
  let characters = 0
  let nodes = 0
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const fault = nodeFault(node)
    if (fault) return `${fault} cannot be printed. Take out what you added last, and tell whoever keeps the site.`
    characters += size(node)
    if (++nodes > mostNodes || characters > mostCharacters) {
      return 'This text is too tangled to print: it grows too large when it is set. Split it into several articles.'
    }
    if ('children' in node) waiting.push(...node.children)
  }
  return undefined
}

function nodeFault(node: Nodes): string | undefined {
  switch (node.type) {
    case 'root':
    case 'text':
      return undefined
    case 'element':
      return elementFault(node.tagName, node.properties)
    case 'mdxJsxFlowElement':
      return isComponentName(node.name) ? undefined : `<${node.name}>`
    default:
      return `A ${node.type}`
  }
}

function elementFault(name: string, given: Properties): string | undefined {
  const markdown = Object.hasOwn(properties, name) ? properties[name] : undefined
  const html = Object.hasOwn(htmlElements, name) ? inlineHtml : undefined
  if (!markdown && !html) return `<${name}>`
  for (const [property, value] of Object.entries(given)) {
    if (!markdown?.includes(property) && !html?.includes(property)) return `${property} of <${name}>`
    if (property === 'href' && addressProblem(String(value))) return `The address ${String(value).slice(0, 60)}`
    if (property === 'src' && pictureProblem(String(value))) return `The picture ${String(value).slice(0, 60)}`
  }
  return undefined
}

// Text counts, and so does what repeats: a long address is defined once and printed with every link to it.
function size(node: Nodes): number {
  if (node.type === 'text') return node.value.length
  if (node.type === 'element') return length(Object.values(node.properties))
  return node.type === 'mdxJsxFlowElement' ? length(Object.values(attributesOf(node))) : 0
}

function length(values: readonly unknown[]): number {
  let sum = 0
  for (const value of values) sum += Array.isArray(value) ? length(value) : String(value).length
  return sum
}
