const longest = 80

/** Words of a stretch of source roughly as readers see them, enough to find a paragraph again from the other view. */
function words(source: string): string {
  return source
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+|\d{1,9}[.)][ \t]+)/gm, '')
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1')
    .replace(/\[\^[^[\]]*\]/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[*_~`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The beginning of the paragraph around a place, as readers see it; empty between paragraphs. */
export function paragraphAt(text: string, at: number): string {
  const paragraph = paragraphs(text).find(({ start, end }) => start <= at && at <= end)
  return paragraph ? words(text.slice(paragraph.start, paragraph.end)).slice(0, longest) : ''
}

/** Where the first paragraph stands that begins so; undefined when none does. */
export function findParagraph(text: string, beginning: string): number | undefined {
  const wanted = words(beginning)
  if (wanted === '') return undefined
  return paragraphs(text).find(({ start, end }) => words(text.slice(start, end)).startsWith(wanted))?.start
}

function paragraphs(text: string): { start: number; end: number }[] {
  // A list's item is a paragraph of its own for whoever reads it.
  return Array.from(
    text.matchAll(/\S[^\n]*(?:\n(?![^\S\n]*(?:[-*+]|\d{1,9}[.)])[^\S\n])[^\S\n]*\S[^\n]*)*/g),
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }),
  )
}
