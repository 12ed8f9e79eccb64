/** Which places along an axis are labelled, so that words do not meet on a phone: always the first and the last. */
export function thinLabels(labels: string[], room = 40): number[] {
  if (labels.length < 2) return labels.map((_, place) => place)
  const longest = Math.max(...labels.map((label) => label.length))
  const fitting = Math.min(6, Math.max(2, Math.floor(room / (longest + 3))))
  const last = labels.length - 1
  if (labels.length <= fitting) return labels.map((_, place) => place)
  const parts = [fitting - 1, fitting - 2, fitting].find((count) => count > 0 && last % count === 0) ?? fitting - 1
  return Array.from({ length: parts + 1 }, (_, place) => Math.round((place * last) / parts))
}
