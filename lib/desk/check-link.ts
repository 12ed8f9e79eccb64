import type { PaperLookups } from './paper-lookups'

/** Why a link in a body leads nowhere, or not safely; undefined where it does. The checker has refused the rest. */
export async function checkLink(
  address: string,
  anchors: ReadonlySet<string>,
  paper: PaperLookups,
): Promise<string | undefined> {
  if (address.startsWith('#')) {
    return anchors.has(decoded(address.slice(1)))
      ? undefined
      : `The link ${address} leads to no heading of this story. Link to a heading’s own words, in small letters with hyphens.`
  }
  if (address.startsWith('/')) {
    const path = address.replace(/[?#].*$/s, '')
    return (await paper.answers(path))
      ? undefined
      : `The link ${address} leads to nothing that readers can see. Correct it, or wait until that story is in print.`
  }
  if (/^http:/i.test(address)) return `The link ${address} is not encrypted. Write https:// if the site answers there.`
  return undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
