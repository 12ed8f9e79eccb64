/** More than this of a headline decides no order that anybody sees. */
const longest = 80

/** A text by which a list sorts as people do: without case, accents and the marks before the first word. */
export function sortKey(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
}
