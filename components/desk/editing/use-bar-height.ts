import { type RefObject, useEffect, useRef } from 'react'

/**
 * Tells the style sheets how high the bar is that stays at the top: what else stays there stands below it, and no
 * focus goes under it. Its height depends on the width, the size of the letters and what it has to say.
 */
export function useBarHeight(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const { current } = bar
    if (!current) return
    const page = document.documentElement
    const measured = new ResizeObserver(() => {
      // On a small screen the bar goes with the page.
      const stays = getComputedStyle(current).position === 'sticky'
      page.style.setProperty('--toolbar-top', stays ? `${current.offsetHeight}px` : '0px')
    })
    measured.observe(current)
    return () => {
      measured.disconnect()
      page.style.removeProperty('--toolbar-top')
    }
  }, [])
  return bar
}
