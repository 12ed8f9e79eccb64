import { editDistance } from '../article/edit-distance'

/** The name that was probably meant, if one is near enough: `Pullquote` -> `PullQuote`. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (name.length > 40) return undefined
  const wanted = name.toLowerCase()
  const [best] = names
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined
}
