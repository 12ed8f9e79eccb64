import { TimeStamp } from '../ui/time-stamp'
import type { ArticleView, Edition } from '../ui/view'
import { correctionLabel } from './correction-label'
import { Endnote } from './endnote'

/** Every dated note that something was wrong, newest first; nothing where all was right. */
export function Corrections({ corrections, ...clock }: Edition & Pick<ArticleView, 'corrections'>) {
  if (!corrections || corrections.length === 0) return null
  const newestFirst = corrections.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
  return (
    <Endnote id="corrections" title={corrections.length > 1 ? 'Corrections' : undefined} label="Corrections">
      {newestFirst.map(({ at, kind, text }) => (
        <p key={at + text}>
          <b>
            {correctionLabel(kind)},{' '}
            <TimeStamp at={at} shape="day" language={clock.language} timeZone={clock.timeZone} />.
          </b>{' '}
          {text}
        </p>
      ))}
    </Endnote>
  )
}
