// One rule for every address in a body: links, definitions, autolinks, pictures, component attributes. It judges the
// value that the parser made, after entities and escapes, so there is no second spelling to slip through.

const longest = 2048
// Browsers drop or fold these before they read the scheme: `java\tscript:`, `/\evil.example`, invisible letters.
const deceptive =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single marks are looked for, not letters with marks
  /[\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufeff\uffa0\ufff0-\uffff\\]/u
const picture = /^\/media\/[\w./-]+\.(avif|gif|jpe?g|png|webp)$/i
const wayOut = 'Begin it with https://, mailto:, tel: or, for a page of this paper, with /.'

/** Why readers may not be sent to this address, with the way out; undefined if they may. */
export function addressProblem(address: string): string | undefined {
  if (address === '') return `The address is empty. ${wayOut}`
  if (address.length > longest) return `The address is longer than ${longest} characters. Shorten it.`
  if (deceptive.test(address)) {
    return 'The address holds a space, a backslash or an invisible character. Take it out, or write a space as %20.'
  }
  if (address.startsWith('//')) return `The address begins with // and so leaves the paper unseen. ${wayOut}`
  if (address.startsWith('/') || (address.startsWith('#') && address.length > 1)) return undefined
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  switch (scheme) {
    case 'http':
    case 'https':
      return webAddressProblem(address)
    case 'mailto':
    case 'tel':
      return address.length > scheme.length + 1 ? undefined : `The address ends after ${scheme}:. Write it out.`
    case undefined:
      return `“${excerpt(address)}” is no whole address. ${wayOut}`
    default:
      return `Addresses that begin with ${excerpt(scheme)}: are not printed. ${wayOut}`
  }
}

function webAddressProblem(address: string): string | undefined {
  if (!/^https?:\/\/[^/?#]/i.test(address) || !URL.canParse(address)) {
    return `“${excerpt(address)}” is not a web address. Copy it whole from the browser.`
  }
  const { username, password } = new URL(address)
  return username || password
    ? 'The address holds a user name before an @. Take out what stands before the @.'
    : undefined
}

/** Why this cannot be a picture of ours, with the way out; undefined if it can. */
export function pictureProblem(path: string): string | undefined {
  const fits = picture.test(path) && !path.includes('..') && !path.includes('//')
  return fits
    ? undefined
    : 'Pictures are printed from /media/ only. Put the file into content/media, then write its path: /media/harbour.webp.'
}

function excerpt(address: string): string {
  return address.length > 60 ? `${address.slice(0, 60)}…` : address
}
