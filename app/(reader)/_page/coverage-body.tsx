import type { ReactNode } from 'react'
import { KeyEvents } from '@/components/live/key-events'
import { UpdateLinks } from '@/components/live/update-links'
import type { Edition } from '@/components/ui/view'
import { updateAnchor, updateUrl } from '@/lib/article/update-id'
import { liveCoverage, newestFirst, updateName, updatesOnPage } from '@/lib/prose/live-coverage'
import type { ProseTree } from '@/lib/prose/tree'

/** Which page of live coverage is made. */
export interface CoveragePage {
  /** The story's own address. */
  url: string
  /** The update with which it begins; the newest for the story's own page. */
  from?: string
}

/**
 * The body of live coverage. On the story's own page the introduction and the key events stand above the newest updates;
 * a page of older ones has nothing but them and the notes that belong to all.
 *
 * @param page left out where everything is to stand on one page
 */
export function coverageBody(
  tree: ProseTree,
  print: (tree: ProseTree) => ReactNode,
  at: Edition,
  page: CoveragePage | undefined,
): ReactNode {
  if (!page) return print(newestFirst(tree))
  const { intro, updates, rest } = liveCoverage(tree)
  const found = updatesOnPage(updates, page.from)
  if (!found) return null
  const { shown, newer, newerCount, older, olderCount } = found
  const isOn = new Set(shown.map(({ id }) => id))
  const events = updates
    .filter(({ keyEvent }) => keyEvent)
    .map((update) => ({
      at: update.at,
      name: updateName(update),
      url: isOn.has(update.id) ? `#${updateAnchor(update.id)}` : updateUrl(page.url, update.id),
    }))
  const toNewer = newerCount > 0 && { url: newer ? updateUrl(page.url, newer) : page.url, count: newerCount }
  const toOlder = older && { url: updateUrl(page.url, older), count: olderCount }
  return (
    <>
      {page.from ? (
        <UpdateLinks newer={toNewer || undefined} label="newerUpdates" words={at.words} />
      ) : (
        <>
          {print(intro)}
          <KeyEvents events={events} words={at.words} language={at.language} timeZone={at.timeZone} />
        </>
      )}
      {print({ type: 'root', children: shown.map(({ node }) => node) })}
      <UpdateLinks newer={toNewer || undefined} older={toOlder || undefined} label="moreUpdates" words={at.words} />
      {print(rest)}
    </>
  )
}
