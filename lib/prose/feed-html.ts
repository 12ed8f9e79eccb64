import type { Element, ElementContent, Properties, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { isComponentName } from './components'
import { plainComponent } from './feed-components'
import { attributesOf, type ProseTree } from './tree'

/** Where the text of a feed leads to. */
export interface FeedPlaces {
  /** The article’s own page: notes and headings are found there. */
  article: string
  /** The whole address of a link of the paper, `/science/two-high-tides`. */
  link: (path: string) => string
  /** The whole address of a picture under /media/, in a size for reading. */
  picture: (path: string) => string
}

/**
 * A checked body as HTML for feeds. It is read far from our pages: every address is whole, and there are no ids, since
 * many articles stand in one document there, and no classes, since our style sheet does not.
 */
export function feedHtml(tree: ProseTree, places: FeedPlaces): string {
  return toHtml(contents(tree.children, places))
}

function contents(nodes: readonly (RootContent | ElementContent)[], places: FeedPlaces): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    switch (node.type) {
      case 'text':
        return [node]
      case 'element':
        return isBackref(node) ? [] : [withAddresses(node, contents(node.children, places), places)]
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        if (!isComponentName(node.name)) return []
        const made = plainComponent(node.name, attributesOf(node), contents(node.children, places))
        return [addressed(made, places)]
      }
      default:
        return []
    }
  })
}

/** A component is made with the addresses of its body: its pictures and links follow, its children have been done. */
function addressed(made: Element, places: FeedPlaces): Element {
  const children = made.children.map((child) => (child.type === 'element' ? addressed(child, places) : child))
  return withAddresses(made, children, places)
}

function withAddresses(element: Element, children: ElementContent[], places: FeedPlaces): Element {
  const { id, className, ariaDescribedBy, dataFootnoteRef, dataFootnotes, ...properties }: Properties =
    element.properties
  const { href, src } = properties
  if (typeof href === 'string') properties.href = wholeLink(href, places)
  if (typeof src === 'string' && src.startsWith('/')) properties.src = places.picture(src)
  return { type: 'element', tagName: element.tagName, properties, children }
}

function wholeLink(href: string, places: FeedPlaces): string {
  if (href.startsWith('#')) return places.article + href
  return href.startsWith('/') ? places.link(href) : href
}

/** The arrow from a note back into the text; in a feed it would lead out of it. */
function isBackref(element: Element): boolean {
  return element.properties.dataFootnoteBackref !== undefined
}
