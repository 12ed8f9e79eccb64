/** The round numbers along an axis, and how far it reaches. */
export interface Scale {
  low: number
  high: number
  ticks: number[]
}

/** Round ticks (1, 2, 2.5 or 5 times a power of ten) that hold all values and zero; about `count` of them. */
export function scaleFor(values: number[], count = 4): Scale {
  const lowest = Math.min(0, ...values)
  const highest = Math.max(0, ...values)
  const step = roundStep((highest - lowest || 1) / count)
  const first = Math.floor(lowest / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, place) => tidy((first + place) * step))
  return { low: tidy(first * step), high: tidy(last * step), ticks }
}

/** The next round number at or above a step. */
export function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step))
  const lead = [1, 2, 2.5, 5, 10].find((candidate) => candidate >= step / power - 1e-9) ?? 10
  return tidy(lead * power)
}

/** Where a value lies on a scale, from 0 to 100. */
export const share = (value: number, { low, high }: Pick<Scale, 'low' | 'high'>) =>
  tidy(((value - low) / (high - low)) * 100, 4)

/** Without the dust of floating point: 0.3, not 0.30000000000000004. */
const tidy = (value: number, digits = 12) => Number(value.toPrecision(digits))
