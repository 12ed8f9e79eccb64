/** One figure, with the budget that it may not pass. */
export interface Figure {
  what: string
  value: number
  unit: 's' | 'ms' | 'MB' | 'kB'
  budget?: number
}

/** Prints figures as a table. A broken budget makes the program end with an error. */
export function report(title: string, figures: Figure[]): void {
  const width = Math.max(...figures.map((figure) => figure.what.length))
  const lines = figures.map(({ what, value, unit, budget }) => {
    const shown = `${value.toFixed(unit === 'MB' ? 0 : 2).padStart(9)} ${unit.padEnd(2)}`
    const broken = budget !== undefined && value > budget
    if (broken) process.exitCode = 1
    return `${what.padEnd(width)} ${shown}${budget === undefined ? '' : `   budget ${budget} ${unit}${broken ? '   BROKEN' : ''}`}`
  })
  console.log(`\n${title}\n${lines.join('\n')}`)
}

/** The value that `share` of the measurements do not pass: 0.95 for p95. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** How many milliseconds `work` takes. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
