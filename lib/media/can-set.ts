/** What the fonts of cards can write: letters of two scripts, and whatever belongs to none. */
const writable = /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u

/** Whether a card can carry these words; in other scripts it would show empty boxes. */
export function canSet(words: string): boolean {
  return writable.test(words)
}
