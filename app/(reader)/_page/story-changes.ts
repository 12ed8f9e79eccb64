import type { PrintedVersion } from '@/components/article/what-changed-page'
import type { PrintedRevision } from '@/lib/archive/printed-revisions'
import { printedChanges } from '@/lib/article/printed-changes'

/** How many versions one page tells of. */
const most = 50
/** Milliseconds for all comparisons of a page: what is left when they are over is shown as taken out and put in. */
const patience = 3000

/** The newest versions of a story, each with what changed from the one before. */
export function storyChanges(revisions: PrintedRevision[], url: string): PrintedVersion[] {
  const deadline = performance.now() + patience
  return revisions.slice(0, most).map((revision, place) => {
    const { name, at, note, article } = revision
    const before = revisions[place + 1]
    const changes = before && printedChanges(before, revision, Math.max(1, deadline - performance.now()))
    // What the editor said is mostly the correction itself, which is shown with its date.
    const said = changes?.corrections.some(({ kind, text }) => note === `${kind}: ${text}`)
    return { at, url: `${url}/history/${name}`, note: said ? undefined : note, changes, published: article.published }
  })
}
