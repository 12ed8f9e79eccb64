import type { PrintedChanges } from '@/lib/article/printed-changes'
import type { Words } from '@/lib/site/words'
import { aroundChanges } from '../ui/around-changes'
import { MarkedWords } from '../ui/marked-words'

/** What came and went with a version: corrections first, since they say why; then headline and the like; then the text. */
export function VersionChanges({ corrections, fields, words, besides, said }: PrintedChanges & { said: Words }) {
  return (
    <>
      {corrections.map(({ at, kind, text }) => (
        <p key={at + text}>
          <b>{said.say(kind)}.</b> {text}
        </p>
      ))}
      {fields.map(({ name, title, parts }) => (
        <p key={name}>
          <b className="label">{title}</b> <MarkedWords parts={parts} />
        </p>
      ))}
      {words && (
        <p>
          <MarkedWords parts={aroundChanges(words, '…\n…')} />
        </p>
      )}
      {besides && <p className="label">{said.say('noWordsChanged')}</p>}
    </>
  )
}
