import { Endnote } from './endnote'

/**
 * Where a story leads besides its topics. What changed is offered under every story, changed or not: a text may have been
 * mended without a word, and whoever looks for that must not be told by a missing link that it was not.
 */
export function StoryLinks({ history }: { history?: string }) {
  if (!history) return null
  return (
    <Endnote id="story" label="About this story">
      <a href={history} rel="nofollow">
        What changed in this story
      </a>
    </Endnote>
  )
}
