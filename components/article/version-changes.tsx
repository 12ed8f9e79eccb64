import type { PrintedChanges } from '@/lib/article/printed-changes'
import { aroundChanges } from '../ui/around-changes'
import { MarkedWords } from '../ui/marked-words'
import { correctionLabel } from './correction-label'

/** What came and went with a version: corrections first, since they say why; then headline and the like; then the text. */
export function VersionChanges({ corrections, fields, words, besides }: PrintedChanges) {
  return (
    <>
      {corrections.map(({ at, kind, text }) => (
        <p key={at + text}>
          <b>{correctionLabel(kind)}.</b> {text}
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
      {besides && <p className="label">In the text, a link, a picture or a chart was changed, and no words.</p>}
    </>
  )
}
