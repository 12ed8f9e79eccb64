import { useEffect, useRef } from 'react'
import { isTyping } from '../is-typing'

/** Shows the keys on `?`, wherever on the page it is no text; within the text Ctrl+/ does. */
export function useHelpKey(help: () => void): void {
  const latest = useRef(help)
  latest.current = help
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
