import { newsroom } from '@/app/newsroom'
import { articleComponents } from '@/components/article/article-components'
import type { ArticlePageProps } from '@/components/article/article-page'
import { ProseNotice } from '@/components/ui/notice'
import type { Edition } from '@/components/ui/view'
import { pictureSizes } from '@/lib/archive/reader-queries'
import { authorUrl, topicUrl } from '@/lib/article/address'
import { describeProblem } from '@/lib/article/problem'
import { readingTime } from '@/lib/article/reading-time'
import type { Article } from '@/lib/article/schema'
import { updateUrl } from '@/lib/article/update-id'
import { headings, type ProseHeading } from '@/lib/prose/headings'
import { parseProse } from '@/lib/prose/parse-prose'
import { renderProse } from '@/lib/prose/render-prose'
import type { ProseTree } from '@/lib/prose/tree'
import { sectionOf } from '@/lib/site/section-of'
import { type CoveragePage, coverageBody } from './coverage-body'
import { endAfter } from './lifetime'
import { editionOf } from './own-edition'

/** Words from which on a text is so long that a reader wants to know its parts. */
const longText = 1200

/** The headings of a text that has at least three. */
function contentsOf(tree: ProseTree): ProseHeading[] | undefined {
  const found = headings(tree)
  return found.length >= 3 ? found : undefined
}

export interface PrintOptions {
  /** Whether a body that cannot be printed says why, which only the desk may see. */
  showProblems?: boolean
  /** Where the story is and its updates have addresses of their own; all of them stand on one page otherwise. */
  coverage?: CoveragePage
}

/** An article as it is printed: the one way from its parts to the page, for readers and for the desk's preview alike. */
export async function printedArticle(
  article: Article,
  source: string,
  at: Edition,
  { showProblems = false, coverage }: PrintOptions = {},
): Promise<Omit<ArticlePageProps, keyof Edition | 'readNext'>> {
  const { archive } = await newsroom()
  const ownEdition = await editionOf(article)
  const own = { ...at, ...ownEdition }
  const prose = await parseProse(source)
  // A text that could not be parsed in time may have met a busy machine; the next minute decides anew.
  if (!prose.ok) await endAfter(60)
  const pictures = [...source.matchAll(/\/media\/[\w./-]+/g)].map(([address]) => address)
  const sizes = await pictureSizes(archive.database, article.image ? [article.image.src, ...pictures] : pictures)
  const { components, elements } = articleComponents({
    ...own,
    pictureSize: (src) => sizes.get(src),
    updates: coverage && { url: (id) => updateUrl(coverage.url, id), current: coverage.from },
  })
  const print = (tree: ProseTree) => renderProse(tree, components, elements)
  const isLive = article.kind === 'live' && prose.ok
  return {
    ownEdition,
    article: { ...article, image: article.image && { ...article.image, ...sizes.get(article.image.src) } },
    section: sectionOf(at.sections, article.section),
    authors: (article.bylines ?? []).map((name) => ({ name, url: authorUrl(name) })),
    topics: (article.topics ?? []).map((name) => ({ name, url: topicUrl(name) })),
    readingMinutes: readingTime(prose.ok ? prose.words : 0),
    body: isLive ? coverageBody(prose.tree, print, own, coverage) : prose.ok ? print(prose.tree) : null,
    contents: prose.ok && prose.words > longText ? contentsOf(prose.tree) : undefined,
    problems: prose.ok ? undefined : (
      <ProseNotice
        title={own.words.say('cannotBePrinted')}
        beingMended={own.words.say('beingMended')}
        problems={showProblems ? prose.problems.map((problem) => describeProblem(problem)) : []}
      />
    ),
  }
}
