import type { Element, ElementContent, Properties, RootContent, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { isComponentName } from './components'
import { plainComponent } from './feed-components'
import { footnotePrefix } from './footnote-prefix'
import type { PlainWords } from './plain-words'
import { attributesOf, type ProseTree } from './tree'

/** Where the text of a feed leads to. */
export interface FeedPlaces {
  /** The article’s own page: notes and headings are found there. Null where the text stands alone and has them itself. */
  article: string | null
  /** The whole address of a link of the paper, `/science/two-high-tides`. */
  link: (path: string) => string
  /** The whole address of a picture under /media/, in a size for reading; null where pictures are named, not shown. */
  picture: ((path: string) => string) | null
  words: PlainWords
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
        return isBackref(node) && places.article !== null
          ? []
          : [withAddresses(node, contents(node.children, places), places)]
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        if (!isComponentName(node.name)) return []
        const made = plainComponent(node.name, attributesOf(node), contents(node.children, places), places.words)
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
  const { id, className, ariaDescribedBy, dataFootnoteRef, dataFootnotes, ...rest }: Properties = element.properties
  const properties: Properties = places.article === null ? standing({ id, ...rest }) : rest
  const { href, src } = properties
  if (isBackref(element)) properties.ariaLabel = wayBack(String(href), places.words)
  if (typeof href === 'string') properties.href = wholeLink(href, places)
  if (typeof src === 'string' && src.startsWith('/')) {
    if (!places.picture)
      return named(src, places.words.picture(typeof properties.alt === 'string' ? properties.alt : ''))
    properties.src = places.picture(src)
  }
  if (id === `${footnotePrefix}label`) return { ...element, properties, children: [text(places.words.notes)] }
  // A picture that was a link, and is itself named by one here.
  const inner =
    element.tagName === 'a' ? children.flatMap((child) => (isLink(child) ? child.children : [child])) : children
  return { type: 'element', tagName: element.tagName, properties, children: inner }
}

/** Feed readers know `align`, and mostly no styles; a page of our own is HTML as it is now. */
function standing({ align, ...properties }: Properties): Properties {
  return typeof align === 'string' ? { ...properties, style: `text-align: ${align}` } : properties
}

function text(value: string): Text {
  return { type: 'text', value }
}

function isLink(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'a'
}

/** A link to a picture that is not shown, by what is said of it. */
function named(src: string, name: string): Element {
  return { type: 'element', tagName: 'a', properties: { href: src }, children: [text(name)] }
}

function wholeLink(href: string, places: FeedPlaces): string {
  if (href.startsWith('#')) return (places.article ?? '') + href
  return href.startsWith('/') ? places.link(href) : href
}

/** The arrow from a note back into the text; in a feed it would lead out of it. */
function isBackref(element: Element): boolean {
  return element.properties.dataFootnoteBackref !== undefined
}

/** What the arrow says; the second place where note 1 is mentioned is called `#note-fnref-1-2`. */
function wayBack(href: string, words: PlainWords): string {
  const [, note, mention] = /(\d+)(?:-(\d+))?$/.exec(href) ?? []
  return words.backToNote(Number(note), mention ? Number(mention) : undefined)
}
