import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { caretIn, collect, fillIn, hasFieldsFor, putCaret } from './form-text'

export interface EditedForm {
  /** What holds the article’s forms. */
  ref: RefObject<HTMLElement | null>
  /** Whether the fields can be typed in; until then they are to be disabled. */
  awake: boolean
  /** What the fields are drawn with; changes only when rows come or go from elsewhere. */
  texts: Record<string, string>
  /** Use it as the fields' key: drawn anew, they take `texts`. */
  version: number
  /** The fields as they are now. */
  collect: () => Record<string, string>
  /** Puts other texts into the fields. */
  fill: (texts: Record<string, string>) => void
}

/** The fields of the article. They keep their own text, so that typing draws nothing anew. */
export function useEditedForm(opened: Record<string, string>): EditedForm {
  const ref = useRef<HTMLElement>(null)
  const [{ texts, version }, setDrawn] = useState({ texts: opened, version: 0 })
  // React sets a text box back to what the server sent when it takes the page over, so nothing may be typed before.
  const [awake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  return {
    ref,
    awake,
    texts,
    version,
    collect: () => collect(ref.current),
    fill(next) {
      // A source or correction that another person added has no fields yet.
      const caret = caretIn(ref.current)
      const isDrawn = hasFieldsFor(ref.current, next)
      if (!isDrawn) flushSync(() => setDrawn({ texts: next, version: version + 1 }))
      fillIn(ref.current, next)
      // Fields that are drawn anew are others: whoever was typing in one goes on in its successor.
      if (!isDrawn) putCaret(ref.current, caret)
    },
  }
}
