/** Milliseconds of rest after a key before the text is saved, where the store asks for no space between two saves. */
export const autosavePause = 2000
/** More space than this no store may ask for. */
const mostSpacing = 60_000
/** Milliseconds after which it is saved even while somebody types on. */
const longestUnsaved = 20_000
/** Milliseconds between tries to reach a server that does not answer; one that says no is asked less and less often. */
const retryPause = 5000
const longestRetryPause = 60_000
/** What happens sooner than this happens in a moment, and its time need not be named. */
const moment = 10_000

/** Why a save came to nothing, as far as the next try goes. */
export interface Refusal {
  /** Whether the server was there to refuse it, and asking again at once is of no use. */
  answered: boolean
  /** Milliseconds for which it is known to refuse. */
  closedFor: number | null
}

/**
 * When a text is saved by itself: two seconds after the last key, after twenty seconds while somebody types on. Where the
 * store asks for space between saves, or has just said no, the text waits for its turn, and no longer.
 */
export class SavePace {
  readonly #spacing: number
  readonly #clock: () => number
  /** When the files last got a text; what this page does not know of counts as long ago. */
  #savedAt: number
  #unsavedSince: number | null = null
  /** Before this nothing is tried again by itself. */
  #notBefore = 0
  /** Before this nothing is tried again, whoever comes back. */
  #closedUntil = 0
  #refusals = 0

  /** @param savedAt when the opened text was saved, in milliseconds */
  constructor(spacing: number, savedAt: number | null, clock: () => number) {
    this.#spacing = Math.min(spacing, mostSpacing)
    this.#clock = clock
    // Another machine's clock may be ahead of this one.
    this.#savedAt = Math.min(savedAt ?? Number.NEGATIVE_INFINITY, clock())
  }

  /** Say so at every edit. */
  edited(): void {
    this.#unsavedSince ??= this.#clock()
  }

  /** Say so when the files have a new text. */
  saved(): void {
    this.#savedAt = this.#clock()
  }

  /** Say so when the server has answered anything but no. */
  answered(): void {
    this.#notBefore = 0
    this.#refusals = 0
  }

  /** Say so when what is on the page, or all but what was typed this moment, is in the files. */
  settled(hasUnsaved: boolean): void {
    this.#unsavedSince = hasUnsaved ? this.#clock() : null
  }

  /** Say so when a save was refused. */
  refused({ answered, closedFor }: Refusal): void {
    const pause = closedFor ?? Math.min(retryPause * 2 ** (answered ? this.#refusals++ : 0), longestRetryPause)
    this.#notBefore = this.#clock() + pause
    if (closedFor !== null) this.#closedUntil = this.#notBefore
  }

  /** Milliseconds until the text is saved by itself. */
  get wait(): number {
    const now = this.#clock()
    const since = this.#unsavedSince ?? now
    const turn = this.#turn
    return Math.max(0, (turn > since ? turn : Math.min(now + autosavePause, since + longestUnsaved)) - now)
  }

  /** When the text is saved by itself, in milliseconds since 1970, where that is not in a moment. */
  get due(): number | null {
    return this.#turn - this.#clock() > moment ? this.#turn : null
  }

  /** Lets somebody who comes back ask at once. @returns false where that is known to be of no use */
  hasten(): boolean {
    if (this.#clock() < this.#closedUntil) return false
    this.#notBefore = 0
    return true
  }

  get #turn(): number {
    return Math.max(this.#savedAt + this.#spacing, this.#notBefore)
  }
}
