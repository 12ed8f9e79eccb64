import type { Archive } from '../archive/open-archive'

/** Whether the store answered when it was last asked. Times are milliseconds since 1970. */
export type StoreState =
  | { state: 'reached'; at: number }
  /** `since` is when it last answered; null when it never has since this server started. */
  | { state: 'away'; since: number | null; message: string }

/** How a paper follows a store that others write to as well. */
export interface Following {
  /**
   * Brings the catalogue to a state of the store that is no older than the call. Where that cannot be had, the catalogue
   * stays as it is: readers get the last known state.
   */
  catchUp(): Promise<void>
  state(): StoreState
}

/** Milliseconds that a reader waits for the store at most. */
const patience = 5000

/** Milliseconds for which a store that did not answer is left alone. */
const rest = 10_000

/** Follows a store through its catalogue. */
export function followStore(archive: Pick<Archive, 'sync'>, clock: () => number): Following {
  let reached: number | null = null
  let failure: { at: number; message: string } | null = null
  const look = () => {
    const asked = clock()
    return archive.sync().then(
      () => {
        reached = asked
        failure = null
      },
      (error: unknown) => {
        if (!failure) console.error('The store could not be followed; pages show its last known state:', error)
        failure = { at: clock(), message: error instanceof Error ? error.message : String(error) }
      },
    )
  }
  return {
    async catchUp() {
      if (failure && clock() - failure.at < rest) return
      const looked = look()
      if (await isDoneWithin(patience, looked)) return
      // It goes on, and what it finds is there for a later page.
      failure ??= { at: clock(), message: 'The store has not answered for five seconds.' }
    },
    state() {
      return failure
        ? { state: 'away', since: reached, message: failure.message }
        : { state: 'reached', at: reached ?? clock() }
    },
  }
}

async function isDoneWithin(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer))
}
