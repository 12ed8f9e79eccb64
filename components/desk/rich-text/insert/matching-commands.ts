/** What the list of insertions knows about an entry. */
export interface Listed {
  name: string
  also?: string
}

/** The entries that what was typed may mean: first those whose name begins so, then those with such a word. */
export function matchingCommands<Entry extends Listed>(entries: readonly Entry[], query: string): Entry[] {
  const words = query.trim().toLowerCase()
  if (!words) return [...entries]
  const rank = ({ name, also = '' }: Entry) => {
    if (name.toLowerCase().startsWith(words)) return 0
    if (` ${name.toLowerCase()} ${also}`.includes(` ${words}`)) return 1
    return 2
  }
  return entries.filter((entry) => rank(entry) < 2).sort((one, other) => rank(one) - rank(other))
}
