// Next bundles the start and the routes apart; the process has one set.
const shared = globalThis as typeof globalThis & { broadsheetPagesInMaking?: Set<Promise<unknown>> }

function pages(): Set<Promise<unknown>> {
  shared.broadsheetPagesInMaking ??= new Set()
  return shared.broadsheetPagesInMaking
}

/** Notes that a page is being made until the promise settles. */
export function notePageInMaking(making: Promise<unknown>): void {
  pages().add(making)
  const done = () => pages().delete(making)
  making.then(done, done)
}

/** The pages being made at this moment: they may have read what has just changed. */
export function pagesInMaking(): Promise<unknown>[] {
  return [...pages()]
}
