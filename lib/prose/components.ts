import { z } from 'zod'
import { addressProblem, pictureProblem } from './address'

const text = (max: number) =>
  z.string({ error: 'is not text in quotes' }).trim().min(1, 'is empty').max(max, `is longer than ${max} characters`)
const picturePath = text(300).refine(
  (path) => !pictureProblem(path),
  'is not a picture under /media/, such as /media/harbour.webp',
)
const webAddress = text(2048).refine(
  (address) => /^https:\/\//i.test(address) && !addressProblem(address),
  'is not a web address that begins with https://',
)
const moment = z.iso.datetime({ offset: true, error: 'is not a time with its zone, such as 2026-03-14T09:30:00Z' })
const label = text(120)
const row = z.tuple([label], z.number({ error: 'is not a number' }))

const figure = z.strictObject({
  src: picturePath.meta({ title: 'File', description: 'Choose a file under /media/.' }),
  alt: text(1000).meta({
    title: 'Alternative text',
    description: 'Say what the picture shows to someone who cannot see it.',
  }),
  caption: text(1000)
    .optional()
    .meta({ title: 'Caption', description: 'Tell the reader what to notice; a full sentence.' }),
  credit: text(200).meta({ title: 'Credit', description: 'Name the photographer or agency.' }),
  wide: z.boolean({ error: 'is neither there nor absent' }).optional().meta({
    title: 'Wide',
    description: 'Write the word alone to let the picture run wider than the text, or leave it out.',
  }),
})

const pullQuote = z.strictObject({
  cite: text(200).optional().meta({ title: 'Speaker', description: 'Name who said it.' }),
})

const factbox = z.strictObject({
  title: text(200).meta({ title: 'Title', description: 'Say in a few words what the box tells.' }),
})

const embed = z.strictObject({
  url: webAddress.meta({ title: 'Address', description: 'Paste the https:// address of the video, post or map.' }),
  title: text(300).meta({ title: 'Title', description: 'Say what a reader finds there.' }),
  caption: text(1000)
    .optional()
    .meta({ title: 'Caption', description: 'Tell the reader why it matters; a full sentence.' }),
  picture: picturePath
    .optional()
    .meta({ title: 'Picture', description: 'Choose a still under /media/ to show in its place.' }),
  alt: text(1000)
    .optional()
    .meta({ title: 'Alternative text', description: 'Say what the still shows to someone who cannot see it.' }),
})

const update = z.strictObject({
  at: moment.meta({
    title: 'Time',
    description: 'Give the moment of the update with its zone, such as 2026-03-14T09:30:00Z.',
  }),
  title: text(200).optional().meta({ title: 'Title', description: 'Say the news of this update in one line.' }),
  keyEvent: z.boolean({ error: 'is neither there nor absent' }).optional().meta({
    title: 'Key event',
    description: 'Write the word alone to list the update among the key events at the top, or leave it out.',
  }),
})

const timeline = z.strictObject({
  title: text(200).optional().meta({ title: 'Title', description: 'Say what the timeline follows.' }),
})

const event = z.strictObject({
  date: text(80).meta({
    title: 'Date',
    description: 'Write the date as readers should see it: 3 May 2024, or spring 1986.',
  }),
  title: text(300).meta({ title: 'Title', description: 'Say what happened in one line.' }),
})

const chart = z
  .strictObject({
    kind: z
      .enum(['bar', 'line'], { error: 'is neither bar nor line' })
      .meta({ title: 'Kind', description: 'Choose bar to compare things, line to show change over time.' }),
    title: text(200).meta({ title: 'Title', description: 'Say what the chart shows.' }),
    summary: text(1000).meta({
      title: 'Summary',
      description: 'Tell in a sentence what it proves, for those who cannot see it.',
    }),
    columns: z
      .array(label, { error: 'is not a list of names' })
      .min(2, 'has fewer than two columns')
      .max(4, 'has more than four columns')
      .meta({
        title: 'Columns',
        description: 'Name the columns: {["Year", "Rainfall"]}; the first one labels the rows.',
      }),
    rows: z
      .array(row, { error: 'is not a list of rows' })
      .min(1, 'has no rows')
      .max(60, 'has more than sixty rows')
      .meta({
        title: 'Rows',
        description: 'Give a label in quotes and its numbers for each row: {[["2024", 31], ["2025", 44]]}.',
      }),
    unit: text(60)
      .optional()
      .meta({ title: 'Unit', description: 'Say what the numbers count: mm, per cent, thousand euros.' }),
    source: text(300).optional().meta({ title: 'Source', description: 'Name where the numbers come from.' }),
  })
  .superRefine(({ columns, rows }, context) => {
    const odd = rows.findIndex((cells) => cells.length !== columns.length)
    if (odd < 0) return
    const message = `has ${rows[odd]?.length} cells in row ${odd + 1} for ${columns.length} columns`
    context.addIssue({ code: 'custom', path: ['rows'], message })
  })

/** What may stand between a component's tags: nothing, words, blocks of text, or only certain components. */
export type ChildrenRule = 'none' | 'text' | 'blocks' | readonly string[]

/** One component a journalist may use in a body. */
export interface ComponentRule {
  /** One sentence for the editor's menu and the reference page. */
  description: string
  attributes: z.ZodType<Record<string, unknown>> & { shape: Record<string, z.ZodType> }
  children: ChildrenRule
  /** Where it may stand: `body` is the margin, anything else the component around it. */
  within: readonly string[]
  /** Attributes that readers read, in the order in which they read them; search finds these words. */
  printed: readonly string[]
}

const anyBlock = ['body', 'Factbox', 'Update', 'Event'] as const

/** The closed set of components. Their attributes are the props, and checked by these schemas alone. */
export const components = {
  Figure: {
    description: 'A picture with its caption and credit.',
    attributes: figure,
    children: 'none',
    within: anyBlock,
    printed: ['alt', 'caption', 'credit'],
  },
  PullQuote: {
    description: 'A sentence from the story, set large.',
    attributes: pullQuote,
    children: 'text',
    within: anyBlock,
    printed: ['cite'],
  },
  Factbox: {
    description: 'Background beside the story, in a box with a title.',
    attributes: factbox,
    children: 'blocks',
    within: ['body', 'Update'],
    printed: ['title'],
  },
  Embed: {
    description: 'A video, post or map elsewhere, shown as a card that leads there.',
    attributes: embed,
    children: 'none',
    within: anyBlock,
    printed: ['title', 'caption', 'alt'],
  },
  Update: {
    description: 'One timed entry of live coverage.',
    attributes: update,
    children: 'blocks',
    within: ['body'],
    printed: ['title'],
  },
  Timeline: {
    description: 'Events in the order in which they happened.',
    attributes: timeline,
    children: ['Event'],
    within: ['body', 'Factbox', 'Update'],
    printed: ['title'],
  },
  Event: {
    description: 'One entry of a timeline.',
    attributes: event,
    children: 'blocks',
    within: ['Timeline'],
    printed: ['date', 'title'],
  },
  Chart: {
    description: 'A few numbers as bars or lines, with the table behind them.',
    attributes: chart,
    children: 'none',
    within: anyBlock,
    printed: ['title', 'summary', 'source'],
  },
} as const satisfies Record<string, ComponentRule>

export type ComponentName = keyof typeof components
/** The checked attributes of a component: exactly the props that its implementation receives. */
export type ComponentAttributes<Name extends ComponentName> = z.infer<(typeof components)[Name]['attributes']>
export type FigureAttributes = ComponentAttributes<'Figure'>
export type PullQuoteAttributes = ComponentAttributes<'PullQuote'>
export type FactboxAttributes = ComponentAttributes<'Factbox'>
export type EmbedAttributes = ComponentAttributes<'Embed'>
export type UpdateAttributes = ComponentAttributes<'Update'>
export type TimelineAttributes = ComponentAttributes<'Timeline'>
export type EventAttributes = ComponentAttributes<'Event'>
export type ChartAttributes = ComponentAttributes<'Chart'>

export const componentNames = Object.keys(components) as ComponentName[]

/** Whether this is one of ours; `constructor` and `__proto__` are not. */
export function isComponentName(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(components, name)
}

/** The rule of a component, in the general shape. */
export function componentRule(name: ComponentName): ComponentRule {
  return components[name]
}
