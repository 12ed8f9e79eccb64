import type { ComponentProps } from 'react'
import { footnotePrefix } from '@/lib/prose/footnote-prefix'
import type { Words } from '@/lib/site/words'

/** What the notes under a text say around it, in the words of its page: their heading, and the ways back into the text. */
export function footnoteElements(words: Words) {
  return {
    h2: (props: ComponentProps<'h2'>) =>
      props.id === `${footnotePrefix}label` ? <h2 {...props}>{words.say('notes')}</h2> : <h2 {...props} />,
    a: (props: ComponentProps<'a'> & { 'data-footnote-backref'?: string }) => {
      if (props['data-footnote-backref'] === undefined) return <a {...props} />
      // The second place where note 1 is mentioned is called `#note-fnref-1-2`.
      const [, note = '', mention] = /(\d+)(?:-(\d+))?$/.exec(props.href ?? '') ?? []
      const label = mention
        ? words.say('backToMention', { note: Number(note), mention: Number(mention) })
        : words.say('backToNote', { note: Number(note) })
      return <a {...props} href={props.href} aria-label={label} />
    },
  }
}
