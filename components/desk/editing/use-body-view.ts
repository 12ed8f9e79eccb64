import { type RefObject, useRef, useState } from 'react'
import type { Problem } from '@/lib/article/problem'
import type { EditorActs } from '../acts'
import type { BodyHandle } from '../body-handle'
import { loadSourceView } from '../source-view/load-source-view'
import type { BodyView } from './body-field'

export interface BodyViewState {
  view: BodyView
  handle: RefObject<BodyHandle | null>
  /** The body as it would be saved now. */
  source: () => string
  /**
   * Shows a text in the present view, or as source where it is no page; false when the body is not `instead` any more, or
   * the rest of the page is not what it was.
   */
  show: (body: string, instead: string, isAsItWas: () => boolean) => Promise<boolean>
  /** Goes to the other view, with the text as it is now. */
  switchView: () => Promise<void>
  /** Shows the text as source, whatever is in the way of the page. */
  showSource: () => void
}

/**
 * Keeps the body in one of its two views. Its text is always in exactly one place: the view that is shown, or, while a
 * view is being loaded, here.
 */
export function useBodyView(
  first: BodyView,
  openBody: EditorActs['openBody'],
  refused: (problems: Problem[]) => void,
): BodyViewState {
  const [view, setView] = useState(first)
  const latest = useRef(view)
  const handle = useRef<BodyHandle | null>(null)
  const source = () => handle.current?.source() ?? textOf(latest.current)
  function become(next: BodyView) {
    // The view that goes is read no more: its text is in `next`.
    if (next.as !== latest.current.as) handle.current = null
    latest.current = next
    setView(next)
  }
  async function show(body: string, instead: string, isAsItWas: () => boolean) {
    if (body === instead) return true
    if (latest.current.as === 'source') {
      // A view that is still being loaded opens with the new text.
      if (handle.current) handle.current.adopt({ source: body, document: { type: 'doc', content: [] }, spans: [] })
      else become({ as: 'source', text: body })
      return true
    }
    const answer = await openBody(body)
    // Typed meanwhile, or shown in the other view by now: whoever asked looks again at what stands here.
    if (source() !== instead || latest.current.as !== 'page' || !isAsItWas()) return false
    if (!answer.ok) become({ as: 'source', text: body })
    else if (handle.current) handle.current.adopt(answer.opened)
    else become({ as: 'page', opened: answer.opened })
    return true
  }
  async function switchView() {
    if (latest.current.as === 'page') {
      const loaded = await loadSourceView().catch(() => null)
      if (!loaded) return refused([{ message: notLoaded }])
      if (latest.current.as === 'page') become({ as: 'source', text: source() })
      return
    }
    for (;;) {
      const text = source()
      const answer = await openBody(text).catch(() => null)
      if (!answer) return refused([{ message: notLoaded }])
      // Typed meanwhile: that text is opened instead.
      if (source() !== text) continue
      if (answer.ok) become({ as: 'page', opened: answer.opened })
      else refused(answer.problems)
      return
    }
  }
  return {
    view,
    handle,
    source,
    show,
    switchView,
    showSource: () => become({ as: 'source', text: source() }),
  }
}

const notLoaded = 'The other view could not be loaded. Your text is as it was; try again when the desk can be reached.'

function textOf(view: BodyView): string {
  return view.as === 'page' ? view.opened.source : view.text
}
