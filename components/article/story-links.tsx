import type { Words } from '@/lib/site/words'
import { richWords } from '../ui/rich-words'
import { Endnote } from './endnote'

export interface StoryLinksProps {
  /** Where readers find what changed in it. */
  history: string
  /** Where they find it as text alone. */
  text: string
  /** The whole address of the story. */
  address: string
  headline: string
  /** Where readers write, if the paper has said so. */
  contact?: string
}

/**
 * Where a story leads and how it is passed on. What changed is offered under every story, changed or not: a text may have
 * been mended without a word, and whoever looks for that must not be told by a missing link that it was not. Passing on
 * is a letter, or the address itself: a button of another site would tell that site who reads what.
 */
export function StoryLinks({ history, text, address, headline, contact, words }: StoryLinksProps & { words: Words }) {
  const letter = `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(address)}`
  const toEditor = contact && letter.replace('mailto:', `mailto:${encodeURI(contact)}`)
  return (
    <Endnote id="story" label={words.say('aboutStory')}>
      <p>
        <a href={history} rel="nofollow">
          {words.say('whatChanged')}
        </a>{' '}
        ·{' '}
        <a href={text} rel="nofollow">
          {words.say('textOnly')}
        </a>
      </p>
      <p>{richWords(words, 'passOn', { address: <bdi>{address}</bdi>, a: (said) => <a href={letter}>{said}</a> })}</p>
      {toEditor && (
        <p>
          <a href={toEditor}>{words.say('writeToEditor')}</a>
        </p>
      )}
    </Endnote>
  )
}
