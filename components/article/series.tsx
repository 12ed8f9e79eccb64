import type { ArticleSummary } from '@/lib/article/summary'
import type { Words } from '@/lib/site/words'
import { richWords } from '../ui/rich-words'
import { Endnote } from './endnote'

export interface SeriesProps {
  name?: string
  /** The part that was published before this one, and the one after; nothing at either end. */
  before?: ArticleSummary
  after?: ArticleSummary
}

/** Of a story in parts: what it is a part of, and the parts on either side. */
export function Series({ name, before, after, words }: SeriesProps & { words: Words }) {
  if (!name || !(before || after)) return null
  return (
    <Endnote id="series" title={words.say('seriesNamed', { name })} label={words.say('series')}>
      {before && <p>{richWords(words, 'partBefore', { story: <a href={before.url}>{before.headline}</a> })}</p>}
      {after && <p>{richWords(words, 'partAfter', { story: <a href={after.url}>{after.headline}</a> })}</p>}
    </Endnote>
  )
}
