const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Delete: 'Del',
  Escape: 'Esc',
}

/** A key as it is written on the keyboard at hand: `Mod-Alt-2` is Ctrl+Alt+2, or ⌘⌥2. */
export function keyName(key: string, onMac: boolean): string {
  const mac: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
  const parts = key.split(/-(?!$)/)
  const names = parts.map((part) => {
    if (onMac && mac[part]) return mac[part]
    if (part === 'Mod') return 'Ctrl'
    return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  })
  return names.join(onMac ? '' : '+')
}

/** Whether this keyboard has a Command key. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iP(hone|[oa]d)/.test(navigator.platform)
}
