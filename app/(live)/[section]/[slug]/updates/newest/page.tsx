import { findArticle } from '@/app/(reader)/_page/find-article'
import { keepWithStory } from '@/app/(reader)/_page/keep-with-story'
import { endAfter, endAt, endByNextAppearance } from '@/app/(reader)/_page/lifetime'
import { printedFile } from '@/app/(reader)/_page/printed-file'
import { liveState, nextLiveTurn } from '@/lib/article/live-state'
import { liveCoverage } from '@/lib/prose/live-coverage'
import { parseProse } from '@/lib/prose/parse-prose'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ section: string; slug: string }> }

/** How many names are told: whoever has missed more is told of so many. */
const most = 100

/**
 * The names of the newest updates, which the script of a live page asks for. It is a page and no document for machines,
 * since Next answers 304 to who has the newest page, and only to that.
 */
export default async function Newest({ params }: Props) {
  const { section, slug } = await params
  await keepWithStory(section, slug)
  const now = Date.now()
  await endByNextAppearance(now)
  const found = await findArticle(section, slug)
  const printed = found.state === 'found' ? await printedFile(found.article) : null
  const state = printed && liveState(printed.article, now)
  const prose = state ? await parseProse(printed.body) : null
  if (!printed || !prose?.ok) {
    await endAfter(60)
    return <meta name="broadsheet-status" content="404" />
  }
  await endAt(nextLiveTurn(printed.article, now), now)
  const newest = liveCoverage(prose.tree).updates.slice(0, most)
  return <p data-updates={newest.map(({ id }) => id).join(' ')} data-over={state === 'over' ? '' : undefined} />
}
