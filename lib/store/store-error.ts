/** The paper's files cannot be read or kept. The message names the place and the remedy, for the person who reads it. */
export class StoreError extends Error {
  override name = 'StoreError'
  /** True where the files are elsewhere and cannot be reached just now: what was asked can be asked again later. */
  readonly away: boolean

  constructor(message: string, { away = false, ...options }: ErrorOptions & { away?: boolean } = {}) {
    super(message, options)
    this.away = away
  }
}
