import { oftenSmall, vocabulary } from './words'

/** The six sections of the paper that the benchmarks use. */
export const benchSections = ['world', 'politics', 'business', 'science', 'culture', 'opinion']

/** The moment at which the benchmarks ask; their paper covers the 24 months before it. */
export const benchNow = Date.parse('2026-11-01T12:00:00Z')

const span = 24 * 30.4 * 86_400_000
const kinds = ['news', 'news', 'news', 'analysis', 'opinion', 'feature', 'explainer', 'review']

/** One made-up article: its address in the content folder and its text. */
export interface MadeArticle {
  path: string
  text: string
}

/** Article `number` of `count`, about 600 words, with the variety of fields and blocks that a newsroom produces. */
export function makeArticle(random: () => number, number: number, count: number): MadeArticle {
  const id = `story-${String(number).padStart(6, '0')}`
  const headline = capital(words(random, 6 + pick(random, 6)))
  const slug = `${headline
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 50)
    .replace(/-$/, '')}-${number}`
  // One in 500 is scheduled: it lies a little after `benchNow`.
  const late = random() < 0.002
  const published = new Date(late ? benchNow + random() * 5e8 : benchNow - (1 - (number + random()) / count) * span)
  const at = published.toISOString().replace(/\.\d+Z$/, 'Z')
  const fields = [
    `id: ${id}`,
    `headline: ${quoted(headline)}`,
    `standfirst: ${quoted(sentence(random, 22))}`,
    `section: ${benchSections[pick(random, benchSections.length)]}`,
    `kind: ${kinds[pick(random, kinds.length)]}`,
    ...(random() < 0.5 ? [`kicker: ${capital(words(random, 2))}`] : []),
    ...list(
      'bylines',
      several(random, 1, 2, () => `Reporter ${capital(nameOf(oftenSmall(random, 150)))}`),
    ),
    ...(random() < 0.3 ? ['dateline: VLADIVOSTOK, Russia'] : []),
    `slug: ${slug}`,
    ...(random() < 0.03 ? list('aliases', [`former-${slug}`]) : []),
    `published: ${at}`,
    ...(random() < 0.1 ? [`updated: ${new Date(published.getTime() + 7_200_000).toISOString()}`] : []),
    ...list(
      'topics',
      several(random, 1, 4, () => `Topic ${capital(nameOf(oftenSmall(random, 300)))}`),
    ),
    ...(random() < 0.6 ? picture(random) : []),
    ...(random() < 0.3
      ? list(
          'keyPoints',
          several(random, 2, 3, () => quoted(sentence(random, 14))),
        )
      : []),
    ...(random() < 0.2 ? list('related', [`story-${String(pick(random, count)).padStart(6, '0')}`]) : []),
    ...(random() < 0.02 ? correction(random, at) : []),
    ...(random() < 0.001 ? ['hold: Waiting for the court.'] : []),
  ]
  return {
    path: `articles/${at.slice(0, 4)}/${at.slice(5, 7)}/${slug}.mdx`,
    text: `---\n${fields.join('\n')}\n---\n\n${body(random)}`,
  }
}

/** Words of the vocabulary, the common ones often. */
export function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => vocabulary[oftenSmall(random, vocabulary.length)]).join(' ')
}

function body(random: () => number): string {
  const blocks: string[] = []
  for (let length = 0; length < 460; ) {
    const size = 45 + pick(random, 40)
    blocks.push(paragraph(random, size))
    length += size
    const chance = random()
    if (chance < 0.12) blocks.push(`## ${capital(words(random, 4))}`)
    else if (chance < 0.18) blocks.push(`<PullQuote cite="${words(random, 3)}">${sentence(random, 18)}</PullQuote>`)
    else if (chance < 0.23)
      blocks.push(`- ${sentence(random, 10)}\n- ${sentence(random, 12)}\n- **${words(random, 2)}**`)
    else if (chance < 0.26)
      blocks.push(`<Factbox title="${words(random, 3)}">\n\n${paragraph(random, 30)}\n\n</Factbox>`)
    else if (chance < 0.28)
      blocks.push(`| Place | Count |\n| --- | ---: |\n| ${words(random, 1)} | ${pick(random, 900)} |`)
  }
  return `${blocks.join('\n\n')}\n`
}

function paragraph(random: () => number, length: number): string {
  const sentences: string[] = []
  for (let used = 0; used < length; used += 15) sentences.push(sentence(random, 15))
  if (random() < 0.2) sentences.push(`The [${words(random, 3)}](https://paper.example/${pick(random, 9999)}) says so.`)
  return sentences.join(' ')
}

function sentence(random: () => number, length: number): string {
  return `${capital(words(random, length))}.`
}

function picture(random: () => number): string[] {
  return [
    'image:',
    `  src: /media/picture-${pick(random, 500)}.webp`,
    `  alt: ${quoted(sentence(random, 8))}`,
    `  caption: ${quoted(sentence(random, 10))}`,
    '  credit: "Drawing: The bench"',
    '  focus: 50% 40%',
  ]
}

function correction(random: () => number, at: string): string[] {
  return ['corrections:', `  - at: ${at}`, '    kind: correction', `    text: ${quoted(sentence(random, 15))}`]
}

function list(field: string, items: string[]): string[] {
  return [`${field}:`, ...items.map((item) => `  - ${item}`)]
}

function several(random: () => number, least: number, most: number, make: () => string): string[] {
  return [...new Set(Array.from({ length: least + pick(random, most - least + 1) }, make))]
}

/** A name that stands for this number, made of made-up words. */
function nameOf(number: number): string {
  return vocabulary[1000 + number * 7] ?? ''
}

function pick(random: () => number, count: number): number {
  return Math.floor(random() * count)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function quoted(text: string): string {
  return `"${text}"`
}
