/** `https://paper.example/science` for `/science`. */
export function wholeAddress(path: string, base: URL): string {
  return new URL(path, base).href
}
