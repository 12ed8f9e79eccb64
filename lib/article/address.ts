import { slugFrom } from './slug'

/** `/science/two-high-tides`: where readers find an article. */
export function articleUrl(article: { section: string; slug: string }): string {
  return `/${article.section}/${article.slug}`
}

/** `/science/two-high-tides/text`: where readers find it as text alone. */
export function textUrl(url: string): string {
  return `${url}/text`
}

/** `articles/2026/11/two-high-tides.mdx`, by the month (UTC) of first publication. */
export function articlePath(article: { slug: string; published: string }): string {
  const [year, month] = new Date(article.published).toISOString().split('-')
  return `articles/${year}/${month}/${article.slug}.mdx`
}

/** `drafts/two-tides.mdx`: where the working copy lies. */
export function draftPath(id: string): string {
  return `drafts/${id}.mdx`
}

/** The slug that a path under `articles/` carries: its file name. */
export function slugOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, '')
}

/** The last part of a topic's or author's address. A name in another script keeps its letters, percent-encoded. */
export function nameSlug(name: string): string {
  return (
    slugFrom(name) ||
    name
      .trim()
      .toLowerCase()
      .replace(/[\s/]+/g, '-')
      // Half of a pair that writes one sign, which YAML can write as "\ud800" and no address can hold.
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  )
}

/** `/topics/oceans` */
export function topicUrl(topic: string): string {
  return `/topics/${encodeURIComponent(nameSlug(topic))}`
}

/** `/authors/science-desk` */
export function authorUrl(author: string): string {
  return `/authors/${encodeURIComponent(nameSlug(author))}`
}
