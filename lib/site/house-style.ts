import { z } from 'zod'

const phrase = z
  .string()
  .trim()
  .min(2)
  .max(200)
  .regex(/[\p{L}\p{N}]/u, 'is not a word or phrase')
  // With each star the search tries forty more lengths for every one that it tried before.
  .regex(/^(?:[^*]*\*){0,2}[^*]*$/, 'has more than two stars. Write two rules instead')

/** One rule of the paper's house style. */
export const houseStyleRuleSchema = z.strictObject({
  pattern: phrase.meta({
    description: 'The word or phrase to look for, as whole words; a * stands for any further letters: whil*t.',
  }),
  message: z.string().trim().min(1).max(300).meta({ description: 'What the writer is told.' }),
  suggestion: z.string().max(200).optional().meta({ description: 'What to write instead, put in with one click.' }),
  matchCase: z.boolean().optional().meta({ description: 'true to tell capitals from small letters.' }),
})

/** `content/house-style.yaml`: how the paper spells and says things. */
export const houseStyleSchema = z.strictObject({
  rules: z.array(houseStyleRuleSchema).max(1000).default([]).meta({ description: 'The rules, in any order.' }),
})

export type HouseStyleRule = z.infer<typeof houseStyleRuleSchema>
