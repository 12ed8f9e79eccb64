/** One point of the set-up; see Finding in lib/newsroom/health. */
export interface CheckedPoint {
  topic: string
  state: 'good' | 'watch' | 'missing' | 'broken'
  says: string
  remedy?: string
}

/** `2 things are broken, 1 is missing.` */
export function summaryOf(points: readonly CheckedPoint[]): string {
  const of = (state: CheckedPoint['state']) => points.filter((point) => point.state === state).length
  const counts = [
    [of('broken'), 'broken'],
    [of('missing'), 'missing'],
    [of('watch'), 'to be watched'],
  ] as const
  const parts = counts
    .filter(([count]) => count > 0)
    .map(([count, what], place) => {
      const thing = place > 0 ? '' : count === 1 ? ' thing' : ' things'
      return `${count}${thing} ${count === 1 ? 'is' : 'are'} ${what}`
    })
  return parts.length === 0 ? 'Everything is in order.' : `${parts.join(', ')}.`
}
