import type { Words } from '@/lib/site/words'
import type { ArticleView } from '../ui/view'
import { Endnote } from './endnote'

/** What the story rests on, with links where a reader can check it. */
export function Sources({ sources, words }: Pick<ArticleView, 'sources'> & { words: Words }) {
  if (!sources || sources.length === 0) return null
  return (
    <Endnote id="sources" title={words.say('sources')} label={words.say('sources')}>
      <ul>
        {sources.map(({ title, url }) => (
          <li key={title}>{url ? <a href={url}>{title}</a> : title}</li>
        ))}
      </ul>
    </Endnote>
  )
}
