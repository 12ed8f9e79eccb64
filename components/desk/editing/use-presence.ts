import { useEffect, useRef, useState } from 'react'
import type { EditorActs, OtherPerson } from '../acts'

/** Milliseconds between two signs of life; others see somebody within ten seconds. */
const interval = 5000

/** Tells the desk that this article is open here, and who else has it open. Without an answer nobody is shown. */
export function usePresence(
  article: string,
  sitting: string,
  paragraph: () => string,
  seen: EditorActs['seen'],
): OtherPerson[] {
  const [others, setOthers] = useState<OtherPerson[]>([])
  const latest = useRef({ paragraph, seen })
  latest.current = { paragraph, seen }
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let closed = false
    async function tell() {
      const { paragraph, seen } = latest.current
      const answer = await seen({ article, sitting, paragraph: paragraph() }).catch(() => null)
      if (closed) return
      setOthers(answer?.state === 'done' ? answer.others : [])
      timer = setTimeout(tell, interval)
    }
    void tell()
    return () => {
      closed = true
      clearTimeout(timer)
    }
  }, [article, sitting])
  return others
}
