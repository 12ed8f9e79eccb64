import type { Words } from '@/lib/site/words'
import { Endnote } from './endnote'

/** How the reporting was done; nothing where it is not told. */
export function Methods({ children, words }: { children?: string; words: Words }) {
  if (!children) return null
  return (
    <Endnote id="methods" title={words.say('howReported')} label={words.say('howReported')}>
      <p>{children}</p>
    </Endnote>
  )
}
