import { useState } from 'react'
import type { Base, EditorActs } from '../acts'
import { unreached } from '../workflow/use-act'
import { whyNot } from '../workflow/why-not'
import type { ArticleEditing } from './use-article-editing'

/** Throwing the draft away, and taking that back while the page is open. */
export function useDiscard(editing: ArticleEditing, { id, base, acts }: { id: string; base: Base; acts: EditorActs }) {
  const [discarded, setDiscarded] = useState<string | null>(null)
  const [message, setMessage] = useState('')
  const { saving, state } = editing
  const now = saving.current?.base ?? base
  function discard() {
    void saving.current?.exclusively(async (base) => {
      const outcome = await acts.discard({ id, base }).catch(unreached)
      setMessage(whyNot(outcome) ?? 'Draft discarded')
      if (outcome.state !== 'done') return
      saving.current?.follow({ ...base, draft: null })
      setDiscarded(outcome.blob)
    })
  }
  function restore() {
    if (!discarded) return
    void saving.current?.exclusively(async (base) => {
      const outcome = await acts.restore({ id, blob: discarded }).catch(unreached)
      setMessage(whyNot(outcome) ?? 'Draft restored')
      if (outcome.state !== 'done') return
      saving.current?.follow({ ...base, draft: discarded })
      setDiscarded(null)
    })
  }
  return {
    discarded,
    // What happens next to the text is said in its place.
    message: state.is === 'saved' ? message : '',
    canDiscard: discarded === null && now.draft !== null,
    discard,
    restore,
  }
}
