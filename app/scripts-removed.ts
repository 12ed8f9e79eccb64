// Next bundles pages and the start apart; the process has one such answer.
const shared = globalThis as typeof globalThis & { broadsheetScriptsRemoved?: boolean }

/** Notes whether the scripts are taken out of reader pages. */
export function noteScriptsRemoved(removed: boolean): void {
  shared.broadsheetScriptsRemoved = removed
}

/** Whether they are; null where nobody has tried, as in development. */
export function scriptsRemoved(): boolean | null {
  return shared.broadsheetScriptsRemoved ?? null
}
