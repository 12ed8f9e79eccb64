import { kindsOfPage } from './kinds-of-page'
import { expect, test } from './with-whole-paper'

type Thing = Record<string, unknown> & { '@type': string }

/** What a story has to say, by what Google asks of articles: required nowhere, and without it nothing rich is shown. */
const story = ['headline', 'description', 'datePublished', 'dateModified', 'author', 'publisher', 'image', 'url']

/**
 * What each type must say: by Google's documents for those that it shows, by what readers are owed for the others. A
 * picture is asked of a story only where it has one.
 */
const required: Record<string, string[]> = {
  NewsArticle: story,
  AdvertiserContentArticle: story,
  AnalysisNewsArticle: story,
  BackgroundNewsArticle: story,
  OpinionNewsArticle: story,
  ReviewNewsArticle: story,
  LiveBlogPosting: [...story, 'coverageStartTime', 'liveBlogUpdate'],
  BlogPosting: ['headline', 'datePublished', 'articleBody', 'url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name'],
  ProfilePage: ['mainEntity'],
  Person: ['name'],
  Organization: ['name'],
  NewsMediaOrganization: ['name', 'url', 'publishingPrinciples', 'correctionsPolicy'],
  ContactPoint: ['contactType', 'email'],
  WebSite: ['name', 'url'],
  CollectionPage: ['name', 'url'],
  ImageObject: ['url', 'creditText'],
  CorrectionComment: ['text', 'datePublished'],
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** Of another language's version only enough is said to find it. */
const named = ['headline', 'url', 'inLanguage']

/** Everything in a page's data that has a type, however deep it stands, with what it must say. */
function things(value: unknown, wanted?: string[]): { thing: Thing; wanted?: string[] }[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, inner]) => {
    const isTranslation = ['workTranslation', 'translationOfWork'].includes(key)
    return things(inner, isTranslation || (Array.isArray(value) && wanted) ? (wanted ?? named) : undefined)
  })
  if (!('@type' in value)) return inside
  const thing = value as Thing
  return [{ thing, wanted: wanted ?? required[thing['@type']] }, ...inside]
}

test('whatever a page says of itself to machines is whole', async ({ wholePaper }) => {
  const seen = new Set<string>()
  for (const { name, path } of kindsOfPage) {
    const html = await (await fetch(wholePaper.url + path)).text()
    for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)) {
      for (const { thing, wanted } of things(JSON.parse(json))) {
        const type = thing['@type']
        expect(wanted, `${name}: ${type} is not in the table`).toBeDefined()
        seen.add(type)
        const pictured = html.includes('fetchPriority="high"')
        const missing = wanted?.filter((property) => !(property in thing) && (property !== 'image' || pictured))
        expect(missing, `${name}: ${type}`).toEqual([])
        for (const [property, value] of Object.entries(thing)) {
          if (/^date|Time$/.test(property)) expect(value, `${name}: ${type}.${property}`).toMatch(moment)
          if (property === 'url') expect(URL.canParse(String(value)), `${name}: ${type}.url ${value}`).toBe(true)
        }
      }
    }
  }
  for (const type of ['LiveBlogPosting', 'BlogPosting', 'ProfilePage', 'OpinionNewsArticle', 'CorrectionComment'])
    expect(seen).toContain(type)
})
