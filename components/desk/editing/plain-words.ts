/** The words of a body's source without its signs: near enough to count by while somebody types. */
export function plainWords(source: string): string {
  return source
    .replace(/^```.*$/gm, ' ')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\[\^?[^\]]+\]:/gm, ' ')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_~`|\\]/g, '')
}
