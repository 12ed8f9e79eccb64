import { richWords } from '../ui/rich-words'
import { TimeStamp } from '../ui/time-stamp'
import type { ArticleView, Edition } from '../ui/view'
import { Endnote } from './endnote'

/** Every dated note that something was wrong, newest first; nothing where all was right. */
export function Corrections({ corrections, words, language, timeZone }: Edition & Pick<ArticleView, 'corrections'>) {
  if (!corrections || corrections.length === 0) return null
  const label = words.say('corrections')
  const newestFirst = corrections.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
  return (
    <Endnote id="corrections" title={corrections.length > 1 ? label : undefined} label={label}>
      {newestFirst.map(({ at, kind, text }) => (
        <p key={at + text}>
          <b>
            {richWords(words, 'noteOfDay', {
              kind: words.say(kind),
              day: <TimeStamp at={at} shape="day" language={language} timeZone={timeZone} />,
            })}
          </b>{' '}
          {text}
        </p>
      ))}
    </Endnote>
  )
}
