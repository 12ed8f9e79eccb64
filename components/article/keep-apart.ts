/** Moves heights apart so that the words at them do not meet; each keeps its order and stays near its place. */
export function keepApart(heights: number[], distance: number): number[] {
  const moved = [...heights]
  const order = heights.map((_, place) => place).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0))
  for (let turn = 0; turn < heights.length; turn += 1) {
    for (const [rank, lower] of order.slice(1).entries()) {
      const upper = order[rank] ?? 0
      const missing = distance - ((moved[lower] ?? 0) - (moved[upper] ?? 0))
      if (missing <= 0) continue
      moved[upper] = (moved[upper] ?? 0) - missing / 2
      moved[lower] = (moved[lower] ?? 0) + missing / 2
    }
  }
  return moved
}
