import { useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/article/merge-forms'
import type { Base } from '../acts'
import { acknowledgeCopy, copiesOf, forgetCopy, keepCopy, pruneCopies } from '../copies/browser-copies'
import { isAcknowledged, type KeptCopy } from '../copies/kept-copy'
import { sameForm } from './saving'

/** Milliseconds of rest after a key before the text is kept in the browser. */
const rest = 400
/** Milliseconds after which it is kept even while somebody types on. */
const longestUnkept = 2000

export interface Copies {
  /** What other sittings left here that the server never had. */
  left: KeptCopy[]
  /** Why the browser keeps nothing; null while it does. */
  trouble: string | null
  /** Say so at every edit. */
  edited: () => void
  /** The server has what was sent now, also where it was put together with another's; `saved` is what its files say. */
  acknowledged: (sent: FormState, saved: FormState) => void
  /** The page shows a copy's text: it is shown no more, and let go of once that text is in the files. */
  taken: (copy: KeptCopy, isSaved: boolean) => void
  /** Shows a copy no more; `forget` lets it go for good. */
  dismiss: (copy: KeptCopy, forget: boolean) => void
}

/** Keeps the text of this page in the browser at every pause, and finds what earlier pages left unsaved. */
export function useCopies(
  sitting: { id: string; sitting: string; person: string },
  now: () => { form: FormState; base: Base },
): Copies {
  const { id, sitting: own, person } = sitting
  const [left, setLeft] = useState<KeptCopy[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const latest = useRef(now)
  latest.current = now
  const kept = useRef<{ at: number; form: FormState } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const unkeptSince = useRef<number | null>(null)
  const safe = useRef<FormState | null>(null)
  const waiting = useRef<KeptCopy[]>([])
  const keep = useRef(async () => {
    unkeptSince.current = null
    const { form, base } = latest.current()
    if (kept.current && sameForm(kept.current.form, form)) return
    const at = Date.now()
    kept.current = { at, form }
    const result = await keepCopy({ id, sitting: own, form, base, at, person })
    setTrouble(result.ok ? null : result.message)
    // Who asks for a save has it before the pause in which it is kept here.
    if (safe.current && sameForm(safe.current, form)) void acknowledgeCopy(id, own, at)
  })

  useEffect(() => {
    let wanted = true
    void pruneCopies(Date.now(), { id, form: latest.current().form })
    void copiesOf(id).then((found) => {
      if (wanted && found.ok) setLeft(found.value.filter((copy) => copy.sitting !== own && !isAcknowledged(copy)))
    })
    // The lid is closed or another app comes to the front: there may be no later.
    const onHide = () => {
      if (document.visibilityState === 'hidden' && timer.current) void keep.current()
    }
    document.addEventListener('visibilitychange', onHide)
    return () => {
      wanted = false
      clearTimeout(timer.current)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [id, own])

  function dismiss(copy: KeptCopy, forget: boolean) {
    setLeft((copies) => copies.filter(({ sitting }) => sitting !== copy.sitting))
    if (forget) void forgetCopy(copy)
  }

  return {
    left,
    trouble,
    edited() {
      const now = Date.now()
      unkeptSince.current ??= now
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep.current(), Math.min(rest, unkeptSince.current + longestUnkept - now))
    },
    acknowledged(sent, saved) {
      safe.current = saved
      const isAllSaved = sameForm(latest.current().form, saved)
      // A text that was kept since it was sent is not in the files yet.
      if (kept.current && (isAllSaved || sameForm(kept.current.form, sent)))
        void acknowledgeCopy(id, own, kept.current.at)
      if (isAllSaved) for (const copy of waiting.current.splice(0)) void forgetCopy(copy)
    },
    taken(copy, isSaved) {
      dismiss(copy, isSaved)
      if (!isSaved) waiting.current.push(copy)
    },
    dismiss,
  }
}
