import { wholeAddress } from './whole-address'

/** What the file tells of the paper. */
export interface PaperAtAGlance {
  name: string
  description: string
  sections: { slug: string; name: string; description: string }[]
  /** Pages of the paper about itself. */
  standing: { name: string; url: string }[]
  newest: { headline: string; standfirst: string; url: string }[]
  base: URL
  /** What stands above and beside them, in the paper’s language. */
  words: Record<
    'sections' | 'newest' | 'aboutPaper' | 'wholeTexts' | 'jsonFeed' | 'rss' | 'corrections' | 'everything',
    string
  >
}

/** The paper at a glance, as Markdown, for programs that answer questions: what it is and where its parts are. */
export function llmsTxt({ name, description, sections, standing, newest, base, words }: PaperAtAGlance): string {
  const link = (title: string, path: string, about?: string) =>
    `- [${inLine(title).replace(/[[\]\\]/g, '\\$&')}](${wholeAddress(path, base)})${about ? `: ${inLine(about)}` : ''}`
  return [
    `# ${inLine(name)}`,
    `> ${inLine(description)}`,
    `## ${words.sections}\n\n${sections.map((section) => link(section.name, `/${section.slug}`, section.description)).join('\n')}`,
    `## ${words.newest}\n\n${newest.map((story) => link(story.headline, story.url, story.standfirst)).join('\n')}`,
    `## ${words.aboutPaper}\n\n${standing.map((page) => link(page.name, page.url)).join('\n')}`,
    [
      `## ${words.wholeTexts}`,
      '',
      link(words.jsonFeed, '/feed.json'),
      link(words.rss, '/rss.xml'),
      link(words.corrections, '/corrections/rss.xml'),
      link(words.everything, '/sitemap.xml'),
    ].join('\n'),
    '',
  ].join('\n\n')
}

function inLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
