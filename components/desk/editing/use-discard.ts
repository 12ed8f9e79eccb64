import { useState } from 'react'
import type { Base, EditorActs } from '../acts'
import { unreached } from '../workflow/use-act'
import { whyNot } from '../workflow/why-not'
import type { SavingState } from './saving'
import type { ArticleEditing } from './use-article-editing'

/** Throwing the draft away, and taking that back while the page is open. */
export function useDiscard(editing: ArticleEditing, { id, base, acts }: { id: string; base: Base; acts: EditorActs }) {
  const [discarded, setDiscarded] = useState<string | null>(null)
  // What is said of an act stands until the text says something newer.
  const [said, setSaid] = useState<{ what: string; over: SavingState | undefined }>()
  const setMessage = (what: string) => setSaid({ what, over: saving.current?.state })
  const { saving, state } = editing
  const now = saving.current?.base ?? base
  async function discard() {
    // What is thrown away is all in the history, and is what comes back.
    if (saving.current?.hasUnsaved) await saving.current.save()
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
    // Who writes on has begun another draft, which is saved like any.
    discarded: now.draft === null ? discarded : null,
    message: said && said.over === state ? said.what : '',
    canDiscard: now.draft !== null,
    discard: () => void discard(),
    restore,
  }
}
