/** The paper's files cannot be read or kept. The message names the place and the remedy, for the person who reads it. */
export class StoreError extends Error {
  override name = 'StoreError'
  /** True where the files are elsewhere and cannot be reached just now: what was asked can be asked again later. */
  readonly away: boolean
  /** When it is of use to ask again, in milliseconds since 1970: a limit ends then. Null when nobody knows. */
  readonly again: number | null

  constructor(
    message: string,
    { away = false, again = null, ...options }: ErrorOptions & { away?: boolean; again?: number | null } = {},
  ) {
    super(message, options)
    this.away = away
    this.again = again
  }
}
