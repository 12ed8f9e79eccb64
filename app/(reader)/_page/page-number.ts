/** The number of a list page from its address; null for anything but a whole number from 2, since page 1 is the list itself. */
export function pageNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) && text !== '1' ? Number(text) : null
}
