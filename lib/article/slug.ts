/** Letters that Unicode does not take apart into a base letter and a mark. */
const wholeLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/**
 * A slug from a headline or a name: small letters, digits and single hyphens, cut at a word near 80 characters.
 * Empty when nothing of the text can be written so; the caller then chooses another source.
 */
export function slugFrom(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => wholeLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (plain.length <= 80) return plain
  return plain
    .slice(0, 81)
    .replace(/-[^-]*$/, '')
    .slice(0, 80)
}
