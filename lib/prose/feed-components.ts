import type { Element, ElementContent } from 'hast'
import type {
  ChartAttributes,
  ComponentAttributes,
  ComponentName,
  EmbedAttributes,
  EventAttributes,
  FigureAttributes,
  PullQuoteAttributes,
  TimelineAttributes,
  UpdateAttributes,
} from './components'
import type { PlainWords } from './plain-words'

/** What stands inside a component, already without components. */
type Children = ElementContent[]

/** Makes an element; what is left out or empty is not printed. */
function element(tagName: string, children: (ElementContent | string | undefined)[], properties = {}): Element {
  const shown = children.filter((child) => child !== undefined && child !== '')
  return {
    type: 'element',
    tagName,
    properties,
    children: shown.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : (child as ElementContent),
    ),
  }
}

/**
 * Each component as plain HTML, for readers of feeds: no classes, no drawings, nothing that needs our style sheet. A chart
 * is its table, an embed the link to it.
 */
const plain: {
  [Name in ComponentName]: (attributes: ComponentAttributes<Name>, children: Children, words: PlainWords) => Element
} = {
  Figure: ({ src, alt, caption, credit }: FigureAttributes) =>
    element('figure', [
      element('img', [], { src, alt }),
      element('figcaption', [caption && `${caption} `, element('cite', [credit])]),
    ]),
  PullQuote: ({ cite }: PullQuoteAttributes, children) =>
    element('blockquote', [...children, cite && element('cite', [cite])]),
  Factbox: ({ title }, children) => element('aside', [element('h2', [title]), ...children]),
  Embed: ({ url, title, caption, picture, alt }: EmbedAttributes) =>
    element('figure', [
      element('a', [picture && element('img', [], { src: picture, alt: alt ?? '' }), title], { href: url }),
      caption && element('figcaption', [caption]),
    ]),
  Update: ({ at, title }: UpdateAttributes, children, words) =>
    element('section', [
      element('p', [element('time', [words.moment(at)], { dateTime: at })]),
      title && element('h2', [title]),
      ...children,
    ]),
  Timeline: ({ title }: TimelineAttributes, children) =>
    element('section', [title && element('h2', [title]), element('ol', children)]),
  Event: ({ date, title }: EventAttributes, children) =>
    element('li', [element('p', [element('strong', [`${date}: ${title}`])]), ...children]),
  Chart: ({ title, summary, columns, rows, unit, source }: ChartAttributes, _, words) =>
    element('figure', [
      element('figcaption', [element('strong', [unit ? `${title} (${unit})` : title]), ` ${summary}`]),
      element('table', [
        element('thead', [
          element(
            'tr',
            columns.map((column) => element('th', [column])),
          ),
        ]),
        element(
          'tbody',
          rows.map((cells) =>
            element(
              'tr',
              cells.map((cell) => element('td', [typeof cell === 'number' ? words.number(cell) : cell])),
            ),
          ),
        ),
      ]),
      source && element('p', [words.source(source)]),
    ]),
}

/** A checked component as plain HTML. Its attributes were checked against the schema of that very name. */
export function plainComponent(
  name: ComponentName,
  attributes: unknown,
  children: Children,
  words: PlainWords,
): Element {
  const make = plain[name] as (attributes: unknown, children: Children, words: PlainWords) => Element
  return make(attributes, children, words)
}
