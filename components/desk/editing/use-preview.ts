import { useEffect, useRef } from 'react'
import { type PreviewText, previewChannel } from '../preview-channel'

/** Milliseconds of rest after a key before the preview is asked for. */
const rest = 250

/**
 * Shows the text as it is typed in every preview that this page has opened.
 *
 * @param collect the text as it is now
 */
export function usePreview(
  id: string,
  sitting: string,
  collect: () => PreviewText,
): { show: () => void; open: () => void } {
  const channel = useRef<BroadcastChannel | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** Whether a preview has asked: without one nothing is printed at all. */
  const watched = useRef(false)
  const latest = useRef(collect)
  latest.current = collect
  useEffect(() => {
    const opened = previewChannel(sitting)
    channel.current = opened
    // A preview that has just been opened asks for what is not saved yet.
    opened.onmessage = (event) => {
      if (event.data !== 'ready') return
      watched.current = true
      opened.postMessage(latest.current())
    }
    return () => {
      clearTimeout(timer.current)
      opened.close()
    }
  }, [sitting])
  return {
    show() {
      if (!watched.current) return
      clearTimeout(timer.current)
      timer.current = setTimeout(() => channel.current?.postMessage(latest.current()), rest)
    },
    open() {
      window.open(`/admin/articles/${id}/preview?sitting=${sitting}`, `preview-${sitting}`)
    },
  }
}
