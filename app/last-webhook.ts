// Next bundles pages and routes apart; the process has one such time.
const shared = globalThis as typeof globalThis & { broadsheetLastWebhook?: number }

/** Notes that GitHub has told this server of a push. */
export function noteWebhook(at: number): void {
  shared.broadsheetLastWebhook = at
}

/** When GitHub last told this server of a push, in milliseconds since 1970; null when it has not since the start. */
export function lastWebhook(): number | null {
  return shared.broadsheetLastWebhook ?? null
}
