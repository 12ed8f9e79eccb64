import type { Article } from './schema'

/** Where live coverage stands: before its start, on, or over. */
export type LiveState = 'coming' | 'on' | 'over'

/**
 * Where live coverage stands at a moment; null for what is no live coverage.
 *
 * @param now milliseconds since 1970
 */
export function liveState({ kind, live }: Partial<Pick<Article, 'kind' | 'live'>>, now: number): LiveState | null {
  if (kind !== 'live' || !live) return null
  if (now < Date.parse(live.starts)) return 'coming'
  return live.ends && now >= Date.parse(live.ends) ? 'over' : 'on'
}

/** The next moment, in milliseconds since 1970, at which that changes by itself; none when it does not. */
export function nextLiveTurn({ kind, live }: Partial<Pick<Article, 'kind' | 'live'>>, now: number): number | undefined {
  if (kind !== 'live' || !live) return undefined
  return [live.starts, live.ends ?? '']
    .map((moment) => Date.parse(moment))
    .filter((moment) => moment > now)
    .sort((one, other) => one - other)[0]
}
