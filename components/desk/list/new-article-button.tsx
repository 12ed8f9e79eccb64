'use client'
// In the browser for its key, and to say why when no article could be begun.

import { useCallback, useEffect, useState, useTransition } from 'react'
import type { Outcome } from '../acts'
import { isTyping } from '../is-typing'

/** Begins a story; its editing page opens. */
export function NewArticleButton({ newArticle }: { newArticle: () => Promise<Outcome<{ id: string }>> }) {
  const [pending, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<string | null>(null)
  const begin = useCallback(() => {
    startTransition(async () => {
      const outcome = await newArticle()
      setRefusal(outcome.state === 'refused' ? outcome.message : null)
      // A visit of its own, so that the browser asks before the new page is left with unsaved text.
      if (outcome.state === 'done') window.location.assign(`/admin/articles/${outcome.id}`)
    })
  }, [newArticle])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) begin()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [begin])
  return (
    <>
      {refusal && <span role="alert">{refusal}</span>}
      <button type="button" className="button main" onClick={begin} disabled={pending} aria-keyshortcuts="n">
        New article
      </button>
    </>
  )
}
