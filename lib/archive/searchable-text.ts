/**
 * The words of an MDX body for the search index and the count: markup taken out by plain patterns. The exact text comes
 * from lib/prose; a hundred thousand articles cannot all pass the parser while a newcomer waits for the first start.
 */
export function searchableText(body: string): string {
  return (
    body
      .replace(/^\s*(?:```|~~~).*$/gm, ' ')
      .replace(/<[^<>]{0,2000}>/g, attributeText)
      .replace(/!?\[([^\][]{0,1000})\]\([^()\s]{0,2000}\)/g, '$1')
      .replace(/\[\^[^\]\s]{1,100}\]:?/g, ' ')
      .replace(/^[ \t]{0,3}(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
      .replace(/^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|?)+[ \t]*$/gm, ' ')
      .replace(/[*_~`|\\]+/g, ' ')
      // A single space is passed by: there are hundreds in a story, and each replacement costs.
      .replace(/\s{2,}|[^\S ]/g, ' ')
      .trim()
  )
}

/** Titles, captions and the like are read by people, so they are searched; addresses are not. */
function attributeText(tag: string): string {
  const texts = tag.matchAll(/\s(?:title|caption|alt|summary|cite|credit)="([^"]*)"/g)
  return ` ${[...texts].map((match) => match[1]).join('. ')} `
}

/** How many words a text has; scripts written without spaces count by Unicode's word boundaries. */
export function countWords(text: string): number {
  if (!/[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/.test(text)) return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)
  return [...segments].filter((segment) => segment.isWordLike).length
}
