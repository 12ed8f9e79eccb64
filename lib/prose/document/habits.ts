/** How one block of a file is written where Markdown leaves a choice. What is absent is written the paper's way. */
export interface Habits {
  emphasis?: '*' | '_'
  strong?: '**' | '__'
  hardBreak?: '\\' | '  '
  /** Addresses that stand in the text without brackets. */
  bare?: string[]
  /** For each depth of lists: their sign, the columns from sign to words, the spaces before, whether numbers go up. */
  lists?: { bullet?: string; delimiter?: string; width: number; lead: number; counts: boolean }[]
  fence?: string
  rule?: string
  quote?: '>' | '> '
  /** How wide a padded table's columns are. */
  columns?: number[]
  components?: { [name: string]: ComponentHabit }
}

export interface ComponentHabit {
  /** Words on the line of the tags: `<Event …>words</Event>`. */
  inline: boolean
  /** Empty lines after the opening and before the closing tag. */
  airy: boolean
  /** Spaces before what stands inside. */
  indent: number
  /** Each attribute on a line of its own. */
  tall: boolean
}
