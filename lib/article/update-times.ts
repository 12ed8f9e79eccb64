// The tag with its attributes, whose values may hold any sign but the one that ends them.
const updateTag = /<Update((?:\s+\w+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)/g

/**
 * The times of the updates of a body, as they are written. It is read without the parser: the catalogue asks this of every
 * file.
 */
export function updateTimes(body: string): string[] {
  return [...body.matchAll(updateTag)].flatMap(
    ([, attributes = '']) => /\sat=\{?\s*["']([^"']*)/.exec(attributes)?.[1] ?? [],
  )
}
