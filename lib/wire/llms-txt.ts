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
}

/** The paper at a glance, as Markdown, for programs that answer questions: what it is and where its parts are. */
export function llmsTxt({ name, description, sections, standing, newest, base }: PaperAtAGlance): string {
  const link = (title: string, path: string, about?: string) =>
    `- [${inLine(title).replace(/[[\]\\]/g, '\\$&')}](${wholeAddress(path, base)})${about ? `: ${inLine(about)}` : ''}`
  return [
    `# ${inLine(name)}`,
    `> ${inLine(description)}`,
    `## Sections\n\n${sections.map((section) => link(section.name, `/${section.slug}`, section.description)).join('\n')}`,
    `## Newest\n\n${newest.map((story) => link(story.headline, story.url, story.standfirst)).join('\n')}`,
    `## About the paper\n\n${standing.map((page) => link(page.name, page.url)).join('\n')}`,
    [
      '## Whole texts',
      '',
      link('The newest stories, as JSON Feed', '/feed.json'),
      link('The newest stories, as RSS', '/rss.xml'),
      link('What has been put right', '/corrections/rss.xml'),
      link('Everything', '/sitemap.xml'),
    ].join('\n'),
    '',
  ].join('\n\n')
}

function inLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
