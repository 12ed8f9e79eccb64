interface Kept<Answer> {
  size: number
  answer: Promise<Answer>
}

/** The answers given last, up to a total size of their questions; asking twice at once asks once. */
export class RecentAnswers<Answer> {
  readonly #most: number
  // A Map remembers the order of insertion: the first entry is the one unused for longest.
  readonly #kept = new Map<string, Kept<Answer>>()
  #size = 0

  constructor(most: number) {
    this.#most = most
  }

  get(key: string, size: number, ask: () => Promise<{ answer: Answer; keep: boolean }>): Promise<Answer> {
    const known = this.#kept.get(key)
    if (known) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known.answer
    }
    const answer = ask().then(
      (given) => {
        if (!given.keep) this.#forget(key)
        return given.answer
      },
      (error: unknown) => {
        this.#forget(key)
        throw error
      },
    )
    this.#kept.set(key, { size, answer })
    this.#size += size
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most) break
      this.#forget(oldest)
    }
    return answer
  }

  #forget(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0
    this.#kept.delete(key)
  }
}
