/** What structured data says of the paper. Addresses are paths of the paper; `base` makes them whole. */
export interface Paper {
  name: string
  description: string
  language: string
  base: URL
  /** The address to which readers write. */
  contact?: string
  /** The pages on which it says by which rules it works, where it has them. */
  policies: Partial<Record<Policy, string>>
}

/** What search engines ask of a paper’s rules, in the words of schema.org. */
export const policies = [
  'publishingPrinciples',
  'correctionsPolicy',
  'ethicsPolicy',
  'diversityPolicy',
  'unnamedSourcesPolicy',
  'verificationFactCheckingPolicy',
  'actionableFeedbackPolicy',
  'ownershipFundingInfo',
  'masthead',
] as const
export type Policy = (typeof policies)[number]
