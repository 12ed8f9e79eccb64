import { type RefObject, useEffect, useRef, useState } from 'react'
import { type EditedPage, Saving, type SavingOptions, type SavingState } from './saving'

/** Saves the page's article from the first moment the page can be typed in; see Saving. */
export function useSaving(
  page: EditedPage,
  options: Omit<SavingOptions, 'page' | 'changed'>,
): { saving: RefObject<Saving | null>; state: SavingState } {
  const [state, setState] = useState<SavingState>({ is: 'saved', at: null, merged: false })
  const saving = useRef<Saving | null>(null)
  const latest = useRef({ page, options })
  latest.current = { page, options }
  useEffect(() => {
    const opened = new Saving({
      ...latest.current.options,
      save: (form) => latest.current.options.save(form),
      acknowledged: (sent, saved) => latest.current.options.acknowledged?.(sent, saved),
      page: {
        form: () => latest.current.page.form(),
        document: () => latest.current.page.document(),
        show: (form, instead) => latest.current.page.show(form, instead),
      },
      changed: setState,
    })
    saving.current = opened
    setState(opened.state)
    const retry = () => opened.retry()
    // The network is back, or somebody comes from the tab in which they signed in.
    const occasions = ['online', 'focus'] as const
    for (const occasion of occasions) window.addEventListener(occasion, retry)
    return () => {
      for (const occasion of occasions) window.removeEventListener(occasion, retry)
      opened.close()
    }
  }, [])
  return { saving, state }
}
