/** Parts stories into two columns of nearly the same height, in their order; one with a picture counts as two and a half. */
export function splitColumns<Story extends { image?: unknown }>(stories: Story[]): [Story[], Story[]] {
  const height = (some: Story[]) => some.reduce((sum, { image }) => sum + (image ? 2.5 : 1), 0)
  const tallest = (cut: number) => Math.max(height(stories.slice(0, cut)), height(stories.slice(cut)))
  const cuts = stories.map((_, place) => place + 1)
  const best = cuts.reduce((chosen, cut) => (tallest(cut) < tallest(chosen) ? cut : chosen), stories.length)
  return [stories.slice(0, best), stories.slice(best)]
}
