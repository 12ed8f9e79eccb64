import { wholeAddress } from './whole-address'

/** After this many milliseconds the file may no longer be believed; it is made anew every day. */
const validity = 90 * 24 * 3_600_000

/** Where somebody who finds a hole can tell of it, as RFC 9116 has it. */
export function securityTxt(paper: { contact: string; language: string; base: URL }, now: number): string {
  // To the day, so that the same day makes the same file.
  const expires = `${new Date(now + validity).toISOString().slice(0, 10)}T00:00:00Z`
  return [
    `Contact: mailto:${encodeURI(paper.contact)}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${new Intl.Locale(paper.language).language}`,
    `Canonical: ${wholeAddress('/.well-known/security.txt', paper.base)}`,
    '',
  ].join('\n')
}
