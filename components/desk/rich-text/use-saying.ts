import { useCallback, useEffect, useState } from 'react'

/** Says what was done, politely; a quiet message is for those who do not see the page. */
export function useSaying() {
  const [said, setSaid] = useState({ message: '', quiet: true })
  const say = useCallback((message: string, quiet = false) => {
    setSaid((before) => {
      if (before.message === message) return before
      // What must be seen is not wiped away by the next step of the caret.
      return message === '' && !before.quiet ? before : { message, quiet }
    })
  }, [])
  useEffect(() => {
    if (said.quiet || !said.message) return
    const timer = setTimeout(() => setSaid({ message: '', quiet: true }), 8000)
    return () => clearTimeout(timer)
  }, [said])
  return { said, say }
}
