import { type RefObject, useEffect, useState } from 'react'

/**
 * A text that is still there after the tab was closed or the telephone had no power, until it is emptied.
 *
 * @param box what it is typed into, maybe before the page was awake
 */
export function useKeptText(key: string, box: RefObject<HTMLTextAreaElement | null>): [string, (text: string) => void] {
  const [text, setText] = useState('')
  useEffect(() => {
    try {
      setText((typed) => typed || box.current?.value || (localStorage.getItem(key) ?? ''))
    } catch {
      // A browser that keeps nothing.
    }
  }, [key, box])
  function change(changed: string) {
    setText(changed)
    try {
      if (changed) localStorage.setItem(key, changed)
      else localStorage.removeItem(key)
    } catch {
      // As above: the text is on the page all the same.
    }
  }
  return [text, change]
}
