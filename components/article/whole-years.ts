/** How many whole years lie between two moments, ISO 8601; none when the first is the later one. */
export function wholeYears(since: string, now: string): number {
  const [start, end] = [new Date(since), new Date(now)]
  const years = end.getUTCFullYear() - start.getUTCFullYear()
  const anniversary = new Date(start)
  anniversary.setUTCFullYear(start.getUTCFullYear() + years)
  return Math.max(0, anniversary > end ? years - 1 : years)
}
