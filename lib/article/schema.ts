import { z } from 'zod'

/** The kinds of story the paper prints; each has its own label and schema.org type. */
export const articleKinds = ['news', 'analysis', 'opinion', 'feature', 'explainer', 'review', 'live'] as const

const word = z.string().trim().min(1)
const sentence = z.string().trim().min(1).max(1000)
const moment = z.iso.datetime({ offset: true, error: 'is not a time with its zone, such as 2026-03-14T09:30:00Z' })
const webAddress = z.url({ protocol: /^https?$/, error: 'is not a web address that begins with https://' })
const picturePath = z
  .string()
  .regex(
    /^\/media\/[\w./-]+\.(avif|gif|jpe?g|png|webp)$/i,
    'is not a picture under /media/, such as /media/harbour.webp',
  )
  .refine((path) => !path.includes('..'), 'may not leave /media/')
/** The shape of a slug. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const slug = z.string().max(120).regex(slugPattern, 'may hold only small letters a to z, digits and single hyphens')

/** The shape of an id; it is also a file name, so nothing that could leave a folder fits. */
export const idPattern = /^[a-z0-9][a-z0-9-]{2,63}$/

/** What belongs to a picture wherever one stands. */
export const imageFields = {
  src: picturePath.meta({ title: 'File', description: 'Choose a file under /media/.' }),
  alt: sentence.meta({
    title: 'Alternative text',
    description: 'Say what the picture shows to someone who cannot see it.',
  }),
  caption: sentence
    .optional()
    .meta({ title: 'Caption', description: 'Tell the reader what to notice; a full sentence.' }),
  credit: word.meta({ title: 'Credit', description: 'Name the photographer or agency.' }),
  focus: z
    .string()
    .regex(/^\d{1,3}% \d{1,3}%$/, 'is not two percentages, such as 50% 30%')
    .optional()
    .meta({
      title: 'Focus',
      description: 'Give the point that every crop keeps, as two percentages from the top left.',
    }),
}

const requiredFields = {
  id: z
    .string()
    .regex(idPattern, 'is not an id: 3 to 64 small letters, digits and hyphens')
    .meta({ title: 'Id', description: 'Never changes; feeds know the article by it.' }),
  headline: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ title: 'Headline', description: 'Say the news in one line, 110 characters or fewer.' }),
  standfirst: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .meta({ title: 'Standfirst', description: 'Sum up the story in one or two sentences.' }),
  section: slug.meta({ title: 'Section', description: 'Choose the one part of the paper it belongs to.' }),
  kind: z.enum(articleKinds).meta({ title: 'Kind', description: 'Tell readers what type of work this is.' }),
}

const optionalFields = {
  kicker: word
    .max(60)
    .meta({ title: 'Kicker', description: 'The short label above the headline that names the subject.' }),
  bylines: z
    .array(word)
    .min(1)
    .meta({ title: 'Bylines', description: 'Who wrote it, one name a line; each gets a page.' }),
  noBylineReason: sentence.meta({
    title: 'Reason for no byline',
    description: 'If nobody is named, tell the reader why.',
  }),
  dateline: word.max(80).meta({
    title: 'Dateline',
    description: 'Where it was written: VLADIVOSTOK, Russia. Leave empty when from the newsroom.',
  }),
  slug: slug.meta({
    title: 'Slug',
    description: 'The last part of the address; made from the headline if left empty.',
  }),
  aliases: z.array(slug).meta({ title: 'Former slugs', description: 'Old slugs that should lead here, one a line.' }),
  published: moment.meta({ title: 'Published', description: 'When it was first published; set by publishing.' }),
  updated: moment.meta({
    title: 'Updated',
    description: 'When readers were last told of a change; set by publishing.',
  }),
  topics: z
    .array(word.max(60))
    .meta({ title: 'Topics', description: 'Subjects that gather stories across sections, one a line.' }),
  image: z.strictObject(imageFields).meta({ title: 'Picture', description: 'The picture at the head of the story.' }),
  keyPoints: z
    .array(sentence)
    .meta({ title: 'Key points', description: 'What a hurried reader must know, one sentence a line.' }),
  seoTitle: word
    .max(120)
    .meta({ title: 'Search title', description: 'The title for search engines, if the headline does not serve.' }),
  socialHeadline: word.max(200).meta({
    title: 'Social headline',
    description: 'The headline for shared links, if the printed one does not serve.',
  }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag, such as en, ar or pt-BR')
    .meta({ title: 'Language', description: 'The language of the text, if not the paper’s own: ar, ru, ja.' }),
  translationOf: z.string().regex(idPattern, 'is not an article id').meta({
    title: 'Translation of',
    description: 'Id of the story that this one puts into another language; readers of each are shown the other.',
  }),
  series: word.meta({ title: 'Series', description: 'The series that it is a part of.' }),
  related: z
    .array(z.string().regex(idPattern, 'is not an article id'))
    .meta({ title: 'Related', description: 'Ids of articles to read next, one a line.' }),
  canonical: webAddress.meta({ title: 'Canonical address', description: 'Where it first appeared, if elsewhere.' }),
  sources: z
    .array(
      z.strictObject({
        title: sentence.meta({ title: 'Title', description: 'Name the document, book or person.' }),
        url: webAddress.optional().meta({ title: 'Address', description: 'Where a reader can check it.' }),
      }),
    )
    .meta({ title: 'Sources', description: 'What the story rests on.' }),
  methods: sentence.meta({ title: 'Methods', description: 'How the reporting was done.' }),
  corrections: z
    .array(
      z.strictObject({
        at: moment.meta({ title: 'Time', description: 'When it was put right.' }),
        kind: z
          .enum(['correction', 'clarification', 'retraction'])
          .meta({ title: 'Kind', description: 'An error, an unclear passage, or a story taken back.' }),
        text: sentence.meta({ title: 'Text', description: 'What was wrong, and what is right.' }),
      }),
    )
    .meta({ title: 'Corrections', description: 'Dated public notes that something was wrong.' }),
  embargoUntil: moment.meta({ title: 'Embargo until', description: 'Readers do not see it before this time.' }),
  hold: sentence.meta({ title: 'Hold', description: 'Why nobody may see it until an editor lifts this.' }),
  withdrawn: z
    .strictObject({
      at: moment.meta({ title: 'Time', description: 'When it was taken back; set by withdrawing.' }),
      note: sentence.meta({ title: 'Note', description: 'What readers are told at its address.' }),
    })
    .meta({ title: 'Withdrawn', description: 'Taken back: its address tells readers why; set by withdrawing.' }),
  sponsor: word.meta({ title: 'Sponsor', description: 'Who paid for it; readers are told.' }),
  contentWarning: sentence.meta({ title: 'Content warning', description: 'What may distress a reader.' }),
  live: z
    .strictObject({
      starts: moment.meta({ title: 'Starts', description: 'When coverage begins.' }),
      ends: moment.optional().meta({ title: 'Ends', description: 'When coverage is over.' }),
    })
    .meta({ title: 'Live coverage', description: 'When it is covered live.' }),
}

const optional = z.object(optionalFields).partial().shape

/** What a working copy may hold: anything an article may, with nothing but its id required. */
export const draftSchema = z.strictObject({
  ...z.object(requiredFields).partial().shape,
  ...optional,
  id: requiredFields.id,
  // A picture is chosen before it is described; meanwhile the text must be saved all the same.
  image: z
    .strictObject({ ...imageFields, alt: imageFields.alt.optional(), credit: imageFields.credit.optional() })
    .optional()
    .meta({ title: 'Picture', description: 'The picture at the head of the story.' }),
})

/** What a published article must hold. */
export const articleSchema = z
  .strictObject({ ...requiredFields, ...optional, published: optionalFields.published })
  // Asked even where a field is missing, so that one attempt to publish names everything that is in the way.
  .refine((article) => article.bylines || article.noBylineReason, {
    path: ['bylines'],
    error: 'is missing. Name who wrote it, or give the reason under noBylineReason.',
    when: () => true,
  })
  .refine((article) => article.kind !== 'live' || article.live, {
    path: ['live'],
    error: 'is missing. Say when live coverage starts.',
    when: () => true,
  })

/** The frontmatter of a published article, checked. Times are ISO 8601 with an offset. */
export type Article = z.infer<typeof articleSchema>
/** The frontmatter of a working copy, checked. */
export type Draft = z.infer<typeof draftSchema>
export type ArticleKind = (typeof articleKinds)[number]
export type ArticleImage = NonNullable<Article['image']>
