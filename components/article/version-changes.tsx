import type { PrintedChanges } from '@/lib/article/printed-changes'
import { fieldLabel } from '@/lib/site/field-label'
import type { Words } from '@/lib/site/words'
import { aroundChanges } from '../ui/around-changes'
import { MarkedWords } from '../ui/marked-words'
import type { otherLanguage } from '../ui/text-direction'

interface VersionChangesProps extends PrintedChanges {
  said: Words
  /** The attributes of those words, where they are in another language than the story. */
  own: ReturnType<typeof otherLanguage>
}

/** What came and went with a version: corrections first, since they say why; then headline and the like; then the text. */
export function VersionChanges({ corrections, fields, words, besides, said, own }: VersionChangesProps) {
  return (
    <>
      {corrections.map(({ at, kind, text }) => (
        <p key={at + text}>
          <b {...own}>{said.say(kind)}.</b> {text}
        </p>
      ))}
      {fields.map(({ name, title, parts }) => {
        const label = fieldLabel(name)
        return (
          <p key={name}>
            <b className="label" {...own}>
              {label ? said.say(label) : title}
            </b>{' '}
            <MarkedWords parts={parts} />
          </p>
        )
      })}
      {words && (
        <p>
          <MarkedWords parts={aroundChanges(words, '…\n…')} />
        </p>
      )}
      {besides && (
        <p className="label" {...own}>
          {said.say('noWordsChanged')}
        </p>
      )}
    </>
  )
}
