import type { ComponentProps, ComponentType, ReactNode } from 'react'
import type {
  ChartAttributes,
  EmbedAttributes,
  FigureAttributes,
  TimelineAttributes,
  UpdateAttributes,
} from '@/lib/prose/components'
import type { ProseComponents } from '@/lib/prose/render-prose'
import { inEnglish, type Words } from '@/lib/site/words'
import { Picture } from '../ui/picture'
import type { Clock } from '../ui/time-format'
import type { PictureSize } from '../ui/view'
import { Chart } from './chart'
import { Embed } from './embed'
import { Factbox } from './factbox'
import { Figure } from './figure'
import { footnoteElements } from './footnotes'
import { PullQuote } from './pull-quote'
import { Cell, HeadCell, Table } from './table'
import { Timeline, TimelineEvent } from './timeline'
import { Update } from './update'

/** What the body's elements need to know of the paper. */
export interface ArticleComponentsOptions extends Partial<Clock> {
  words?: Words
  /** Size in pixels of a picture under /media/, where it is known. */
  pictureSize?: (src: string) => PictureSize | undefined
  /** Where the updates of live coverage are found, by their names. */
  updates?: { url: (id: string) => string; current?: string }
}

/** What draws a body: the paper's components, and plain elements that look otherwise than the browser would have them. */
export interface BodyParts {
  components: ProseComponents
  elements: {
    img: ComponentType<{ src?: string; alt?: string }>
    pre: ComponentType<ComponentProps<'pre'>>
    table: ComponentType<ComponentProps<'table'>>
    td: ComponentType<ComponentProps<'td'>>
    th: ComponentType<ComponentProps<'th'>>
    h2: ComponentType<ComponentProps<'h2'>>
    a: ComponentType<ComponentProps<'a'>>
  }
}

/** The two maps for `lib/prose`: how each component of a body, each picture and each table looks. */
export function articleComponents(options: ArticleComponentsOptions = {}): BodyParts {
  const { pictureSize = () => undefined, language = 'en-GB', timeZone = 'UTC', words = inEnglish, updates } = options
  return {
    components: {
      Figure: (props: FigureAttributes) => <Figure {...props} size={pictureSize(props.src)} />,
      PullQuote,
      Factbox,
      Embed: (props: EmbedAttributes) => (
        <Embed {...props} words={words} size={props.picture ? pictureSize(props.picture) : undefined} />
      ),
      Update: (props: UpdateAttributes & { id?: string }) => (
        <Update
          {...props}
          url={props.id && updates?.url(props.id)}
          current={props.id !== undefined && props.id === updates?.current ? true : undefined}
          language={language}
          timeZone={timeZone}
        />
      ),
      Timeline: (props: TimelineAttributes & { children?: ReactNode }) => <Timeline {...props} words={words} />,
      Event: TimelineEvent,
      Chart: (props: ChartAttributes) => <Chart {...props} language={language} words={words} />,
    },
    elements: {
      ...footnoteElements(words),
      table: (props: ComponentProps<'table'>) => <Table {...props} words={words} />,
      td: Cell,
      th: HeadCell,
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
      pre: (props: ComponentProps<'pre'>) => <pre {...props} tabIndex={0} />,
      img: ({ src = '', alt }: { src?: string; alt?: string }) => (
        <Picture src={src} alt={alt ?? ''} sizes="(min-width: 40rem) 38rem, calc(100vw - 2rem)" {...pictureSize(src)} />
      ),
    },
  }
}
