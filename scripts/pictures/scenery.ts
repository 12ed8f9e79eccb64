/** What several pictures share: ridges, skies, light on water, trees, birds and people. */
import { box, disc, line, type Point, place, polygon, random, shape, times } from './pencil'

/** The skyline of a range of hills: points from the left edge to the right. `rough` adds crags. */
export function skyline(seed: number, width: number, base: number, rise: number, rough = 0): Point[] {
  const next = random(seed)
  const waves = [1.3, 2.9, 5.3, 9.7].map((turns, index) => ({ turns, phase: next() * 6.28, size: 1 / (index + 1.4) }))
  const steps = 96
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = (width * step) / steps
    const swell = waves.reduce(
      (sum, { turns, phase, size }) => sum + size * Math.sin(turns * (x / width) * 6.28 + phase),
      0,
    )
    return [x, base - rise * (0.5 + swell / 3) - rough * (next() - 0.5)] as const
  })
}

/** A range of hills, filled down to `floor`. */
export const hills = (points: readonly Point[], floor: number, fill: string, opacity = 1): string =>
  polygon([[points[0]?.[0] ?? 0, floor], ...points, [points.at(-1)?.[0] ?? 0, floor]], fill, opacity)

/** A sky of flat bands whose edges waver like a hand-cut stencil. */
export function sky(seed: number, width: number, top: number, bottom: number, inks: readonly string[]): string {
  const depth = (bottom - top) / inks.length
  return inks
    .map((ink, index) => {
      if (index === 0) return box(0, top, width, bottom - top, ink)
      return hills(skyline(seed + index, width, top + depth * index + 14, 34), bottom, ink)
    })
    .join('')
}

/** The sun or moon with rings of light around it. */
export const glow = (x: number, y: number, radius: number, fill: string, rings: number, spread: number): string =>
  times(rings, (ring) => disc(x, y, radius + spread * (rings - ring), fill, 0.09)) + disc(x, y, radius, fill)

/** A path of light on water: bars that widen and scatter towards the viewer. */
export function glitter(
  seed: number,
  x: number,
  top: number,
  bottom: number,
  spread: number,
  fill: string,
  count: number,
): string {
  const next = random(seed)
  return times(count, (index) => {
    const near = (index / count) ** 1.35
    const length = (40 + 190 * near) * (0.45 + next() * 0.75)
    const away = (next() - 0.5) * spread * (0.35 + near) * 2
    const thick = 4 + near * 9
    return box(x + away - length / 2, top + (bottom - top) * near, length, thick, fill, thick / 2, 0.45 + next() * 0.5)
  })
}

/** Quiet strokes over a flat ground: swell, furrows, drifting snow. */
export function strokes(
  seed: number,
  width: number,
  top: number,
  bottom: number,
  fill: string,
  count: number,
  opacity = 0.3,
): string {
  const next = random(seed)
  return times(count, () => {
    const near = next()
    const length = (60 + 240 * near) * (0.5 + next())
    return box(next() * (width + 200) - 200, top + (bottom - top) * near, length, 2.5 + near * 5, fill, 4, opacity)
  })
}

/** Stars, thinner towards the horizon. */
export function stars(seed: number, width: number, bottom: number, fill: string, count: number): string {
  const next = random(seed)
  return times(count, () => disc(next() * width, next() ** 1.6 * bottom, 1.4 + next() * 2.4, fill, 0.35 + next() * 0.6))
}

/** Gulls: two strokes each. */
export const gulls = (fill: string, ...birds: readonly (readonly [x: number, y: number, span: number])[]): string =>
  birds
    .map(([x, y, span]) =>
      line(
        `M${x - span} ${y - span * 0.32}q${span * 0.55} ${-span * 0.3} ${span} ${span * 0.32}q${span * 0.45} ${-span * 0.62} ${span} ${-span * 0.32}`,
        fill,
        Math.max(3, span * 0.12),
      ),
    )
    .join('')

/** A standing person seen from afar, `tall` pixels high; `coat` may differ from the rest. */
export const person = (x: number, foot: number, tall: number, fill: string, coat = fill): string =>
  place(
    x,
    foot,
    tall / 100,
    shape('M-12 -40h9l1 40h-10zM3 -40h10l1 40h-10z', fill) +
      shape('M-12 -75q1 -9 12 -9t12 9l3 43h-30z', coat) +
      shape('M-11 -79q-4 2 -5 8l-4 30 6 1 6 -30zM11 -79q4 2 5 8l4 30 -6 1 -6 -30z', coat) +
      disc(0, -92, 8.4, fill),
  )

/** A fir: three skirts and a trunk. */
export const fir = (x: number, foot: number, tall: number, fill: string): string =>
  place(x, foot, tall / 100, shape('M0 -100l15 36h-7l14 28h-8l15 28h-26v8h-6v-8h-26l15 -28h-8l14 -28h-7z', fill))

/** Firs along a skyline. */
export function forest(seed: number, points: readonly Point[], tall: number, fill: string, from = 0, to = 1): string {
  const next = random(seed)
  const part = points.slice(Math.floor(points.length * from), Math.ceil(points.length * to))
  return part
    .flatMap(([x, y]) => [0, 1].map(() => fir(x + (next() - 0.5) * 26, y + 12, tall * (0.55 + next() * 0.65), fill)))
    .join('')
}
