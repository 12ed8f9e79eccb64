'use client'
// In the browser, to follow the editing page as somebody types. What it shows is made on the server, as for readers.

import { type ReactNode, useEffect, useState } from 'react'
import { type PreviewText, previewChannel } from './preview-channel'

/** The printed page, made anew whenever the text changes; while one is being made, only the latest text waits. */
export function LivePreview({
  sitting,
  render,
  children,
}: {
  /** The editing page that opened it; null for a preview opened by itself, which shows what is saved. */
  sitting: string | null
  render: (text: PreviewText) => Promise<ReactNode>
  children: ReactNode
}) {
  const [page, setPage] = useState<ReactNode>(children)
  useEffect(() => {
    if (!sitting) return
    const channel = previewChannel(sitting)
    let waiting: PreviewText | null = null
    let busy = false
    async function follow(text: PreviewText) {
      waiting = text
      if (busy) return
      busy = true
      while (waiting) {
        const next: PreviewText = waiting
        waiting = null
        // A preview that cannot be made keeps the last one; saving says what is wrong.
        const made = await render(next).catch(() => null)
        if (made) setPage(made)
      }
      busy = false
    }
    channel.onmessage = (event: MessageEvent<PreviewText | 'ready'>) => {
      if (event.data !== 'ready') void follow(event.data)
    }
    channel.postMessage('ready')
    return () => channel.close()
  }, [sitting, render])
  return page
}
