/** A part of an address as it was meant; one that is badly encoded stays as it is, and is nothing’s name. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
