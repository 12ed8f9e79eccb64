import type { ArticleSummary } from '@/lib/article/summary'
import { Endnote } from './endnote'

export interface SeriesProps {
  name?: string
  /** The part that was published before this one, and the one after; nothing at either end. */
  before?: ArticleSummary
  after?: ArticleSummary
}

/** Of a story in parts: what it is a part of, and the parts on either side. */
export function Series({ name, before, after }: SeriesProps) {
  if (!name || !(before || after)) return null
  return (
    <Endnote id="series" title={`Series: ${name}`} label="Series">
      {before && (
        <p>
          Before: <a href={before.url}>{before.headline}</a>
        </p>
      )}
      {after && (
        <p>
          Next: <a href={after.url}>{after.headline}</a>
        </p>
      )}
    </Endnote>
  )
}
