import { edition } from '@/app/(reader)/_page/edition'
import { printedArticle } from '@/app/(reader)/_page/printed-article'
import { ReaderFrame } from '@/app/(reader)/_page/reader-frame'
import { ArticlePage } from '@/components/article/article-page'
import type { Article } from '@/lib/article/schema'
import { draftSchema } from '@/lib/article/schema'

/**
 * A working copy printed by the very code that prints it for readers. What the draft lacks is filled with blanks; a
 * field that cannot be read is left out, since the form shows its error.
 */
export async function PreviewOf({ frontmatter, body }: { frontmatter: Record<string, unknown>; body: string }) {
  const at = await edition()
  const blank = {
    headline: 'No headline yet',
    standfirst: '',
    kind: 'news' as const,
    section: at.sections[0]?.slug ?? '',
    published: at.now,
  }
  const article: Article = { id: 'preview', ...blank, ...readableFields(frontmatter) }
  return (
    <ReaderFrame at={at} current={article.section}>
      <ArticlePage {...at} {...(await printedArticle(article, body, at, { showProblems: true }))} readNext={[]} />
    </ReaderFrame>
  )
}

function readableFields(frontmatter: Record<string, unknown>): Partial<Article> {
  const fields = Object.entries(draftSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(frontmatter[name])
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(fields)
}
