import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'may hold only small letters, digits and hyphens')

/** Addresses that the program itself answers; a section may not take them. */
export const reservedSections = [
  'admin',
  'authors',
  'corrections',
  'front',
  'internal',
  'kinds',
  'media',
  'pages',
  'picture-crops',
  'preview',
  'search',
  'sitemaps',
  'social-cards',
  'topics',
  '_next',
] as const

const timeZone = z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
  error: 'is not a time zone, such as Europe/London',
})

const language = z.string().refine(isLanguage, { error: 'is not a language tag, such as en-GB or ar' })

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && new Intl.DateTimeFormat(tag) !== undefined
  } catch {
    return false
  }
}

/** How much a point of the checklist weighs: it stops a publication, needs a tick, or is not looked at. */
export const checklistLevels = ['block', 'warn', 'off'] as const
export type ChecklistLevel = (typeof checklistLevels)[number]

const level = (usual: ChecklistLevel, description: string) =>
  z.enum(checklistLevels).default(usual).meta({ description })

/** The points of the checklist that a newsroom weighs for itself; what every story must have is in its own schema. */
export const checklistSchema = z.strictObject({
  picture: level('warn', 'The story has a picture, and every picture its file, alternative text and credit.'),
  links: level('warn', 'Every link leads to something: an https:// address, a story in print, a page, a picture.'),
  houseStyle: level('warn', 'Nothing breaks a rule of content/house-style.yaml.'),
  chartSums: level('warn', 'Bars in per cent add up to a hundred.'),
  legalHold: level('block', 'No hold is on the story.'),
  openNotes: level('warn', 'Every note to the desk is resolved.'),
  liveEnd: level('warn', 'Live coverage says when it ends.'),
})

/** `content/site.yaml`: what the paper is called and how it is divided. */
export const siteSchema = z.strictObject({
  name: z.string().min(1).meta({ description: 'The nameplate.' }),
  tagline: z.string().optional().meta({ description: 'A few words beside the nameplate.' }),
  description: z.string().min(1).meta({ description: 'One sentence for search engines and link cards.' }),
  language: language.default('en-GB').meta({ description: 'The language of the paper, as a tag.' }),
  timeZone: timeZone.default('UTC').meta({ description: 'The zone in which times are printed.' }),
  hub: z
    .url({ protocol: /^https?$/, error: 'is not an address such as https://hub.example/' })
    .optional()
    .meta({ description: 'A WebSub hub, which tells feed readers of each publication.' }),
  contact: z.email().optional().meta({ description: 'Where readers write.' }),
  sections: z
    .array(
      z.strictObject({
        slug: slug.refine(
          (value) => !reservedSections.some((taken) => taken === value),
          'is an address of the program',
        ),
        name: z.string().min(1),
        description: z.string().min(1),
      }),
    )
    .min(1)
    .meta({ description: 'The parts of the paper, in the order of the menu.' }),
  checklist: checklistSchema.prefault({}).meta({ description: 'What is looked at before a story is published.' }),
})

/** `content/front.yaml`: which articles lead, in which order. Ids, not slugs: a front survives a new slug. */
export const frontSchema = z.strictObject({
  lead: z.string().optional().meta({ description: 'Id of the story at the top; the newest if left out.' }),
  seconds: z.array(z.string()).default([]).meta({ description: 'Ids of the stories beside the lead.' }),
  sections: z.array(z.string()).default([]).meta({ description: 'Slugs of the sections shown below, in order.' }),
})

export type Site = z.infer<typeof siteSchema>
export type Checklist = z.infer<typeof checklistSchema>
export type Section = Site['sections'][number]
export type Front = z.infer<typeof frontSchema>
