/** Hands out a list from its start: each call gives the next so many. */
export function inOrder<Item>(items: readonly Item[]): (count: number) => Item[] {
  let place = 0
  return (count) => {
    const next = items.slice(place, place + count)
    place += count
    return next
  }
}
