/** A short id from a title in any script: the same title gives the same id. */
export function textAnchor(text: string): string {
  let sum = 5381
  for (const letter of text) sum = (sum * 33 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647
  return sum.toString(36)
}
