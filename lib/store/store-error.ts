/** The store could not do what was asked. The message names what, where and the remedy, for the person who runs it. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
