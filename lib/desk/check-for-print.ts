import { articleByAlias, articleBySlug } from '../archive/reader-queries'
import { settings } from '../archive/settings'
import { parseArticleFile } from '../article/file'
import type { Problem } from '../article/problem'
import { type Article, articleSchema } from '../article/schema'
import { checkAgainst } from '../article/schema-problems'
import type { DeskDependencies } from './dependencies'

export type Printable =
  | { ok: true; text: string; article: Article & { slug: string; published: string } }
  | { ok: false; problems: Problem[] }

/** Whether a stamped text is a whole article of this paper, under an address of its own. */
export async function checkForPrint(
  { text, slug }: { text: string; slug: string },
  { archive }: Pick<DeskDependencies, 'archive'>,
): Promise<Printable> {
  const parsed = parseArticleFile(text)
  if (!parsed.ok) return parsed
  const checked = checkAgainst(articleSchema, parsed.file.frontmatter)
  if (!checked.ok) return checked
  const article = checked.value
  const problems: Problem[] = []
  const { sections } = (await settings(archive.database)).site
  if (!sections.some((section) => section.slug === article.section)) {
    problems.push({
      field: 'section',
      message: `is “${article.section}”, which the paper does not have. Choose one of: ${sections.map((section) => section.slug).join(', ')}.`,
    })
  }
  const taken = (await articleBySlug(archive.database, slug)) ?? (await articleByAlias(archive.database, slug))
  if (taken && taken.summary.id !== article.id) {
    problems.push({
      field: 'slug',
      message: `is “${slug}”, the address of “${taken.summary.headline}”. Write another one.`,
    })
  }
  if (parsed.file.body.trim() === '') problems.push({ field: 'body', message: 'is empty. Write the story.' })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, text, article: { ...article, slug, published: article.published ?? '' } }
}
