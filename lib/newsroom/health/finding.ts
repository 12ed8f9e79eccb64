/** What was found at one point of the set-up. */
export interface Finding {
  /** What was looked at: `Branch`. */
  topic: string
  /**
   * `watch`: it works, and may not for long, or nobody can tell from here. `missing`: the paper does without it.
   * `broken`: it is needed, or was set, and does not work.
   */
  state: 'good' | 'watch' | 'missing' | 'broken'
  says: string
  /** What to do, in one sentence; none where nothing has to be done. */
  remedy?: string
}

/** Findings that belong together. */
export interface FindingGroup {
  title: string
  findings: Finding[]
}

/** What a check found; a check that fails itself is a finding too, and the others go on. */
export async function found(topic: string, check: () => Promise<Finding | Finding[]>): Promise<Finding[]> {
  try {
    return [await check()].flat()
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    return [{ topic, state: 'broken', says, remedy: 'Mend what it says, then load this page again.' }]
  }
}
