/** What structured data says of the paper. Addresses are paths of the paper; `base` makes them whole. */
export interface Paper {
  name: string
  description: string
  language: string
  base: URL
  /** The pages on which it says by which rules it works, where it has them. */
  principles?: string
  correctionsPolicy?: string
}
