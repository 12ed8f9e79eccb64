/** What is known of a failure of the store, wherever the error was made. */
export interface StoreFailure {
  /** Names the place and the remedy. */
  message: string
  /** See StoreError. */
  away: boolean
  /** See StoreError. */
  again: number | null
}

/**
 * A StoreError, known by its name: a bundler may have put several copies of the class into one program, and
 * `instanceof` knows only one. Null for any other error.
 */
export function storeFailure(error: unknown): StoreFailure | null {
  if (!(error instanceof Error) || error.name !== 'StoreError') return null
  const { away, again } = error as Partial<StoreFailure>
  return { message: error.message, away: away === true, again: typeof again === 'number' ? again : null }
}
