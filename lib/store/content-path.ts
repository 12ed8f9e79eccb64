/** A path that may not be used in the content folder. The message names the path, the reason and a path that works. */
export class ContentPathError extends Error {
  override readonly name = 'ContentPathError'
}

// Leaves room under the 255 bytes of a file system for `.<name>.<random>.tmp`.
const longestName = 200
const longestPath = 1000

const rules: [breaks: (name: string) => boolean, reason: string][] = [
  [(name) => name === '', 'it has an empty part'],
  // Also `..`, `.git` and every file that Finder, vim or this program keeps for itself.
  [(name) => name.startsWith('.'), 'a part starts with a dot'],
  [(name) => Buffer.byteLength(name) > longestName, `a part is longer than ${longestName} bytes`],
  [(name) => /["*:<>?\\|]/.test(name), 'it has one of " * : < > ? \\ |, which not every system can store'],
  [hasInvisible, 'it has a control or invisible character'],
  [(name) => /^\s|[\s.]$/.test(name), 'a part starts or ends with a space, or ends with a dot'],
  [(name) => /^git~\d/i.test(name), 'Windows takes that part for ".git"'],
  [(name) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name), 'a part is a name that Windows keeps for devices'],
  [(name) => /~$|^#|^~\$|\.(tmp|swp|part|crdownload)$/i.test(name), "it is named like a program's temporary file"],
  [(name) => /^(thumbs\.db|desktop\.ini)$/i.test(name), "it is Windows' own file"],
]

/** Persian and Indic words need a joiner or non-joiner between two letters; anywhere else it only hides something. */
function hasInvisible(name: string): boolean {
  const visible = name.replace(/(?<=[\p{L}\p{M}])[\u200c\u200d](?=\p{L})/gu, '')
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufffd]/u.test(visible)
}

// Nearly every name there is: years, months, slugs. Spares a list of 100,000 files a second. From five letters on, no
// name is one of Windows' devices.
const plain = /^(?:\d{1,8}|[a-z0-9-]{5,100}(?:\.(?:mdx|ya?ml|jpe?g|png|webp|avif))?)$/

function objection(path: string): string | null {
  if (path === '') return 'it is empty'
  if (path.startsWith('/')) return 'it is absolute'
  if (Buffer.byteLength(path) > longestPath) return `it is longer than ${longestPath} bytes`
  const names = path.split('/').filter((name) => !plain.test(name))
  return rules.find(([breaks]) => names.some(breaks))?.[1] ?? null
}

/**
 * The door for every path from outside: returns the path when it can only mean a file in the content folder, on every
 * system and in Git.
 *
 * @throws {ContentPathError} when it is absolute, leaves the folder, is hidden, too long, or has characters that some
 *   system cannot store.
 */
export function contentPath(path: string): string {
  const reason = objection(path)
  if (reason === null) return path
  const shown = JSON.stringify(path.length > 120 ? `${path.slice(0, 120)}…` : path)
  throw new ContentPathError(`${shown} cannot be a content path: ${reason}. Use one like articles/2026/03/flood.mdx.`)
}

/** Whether `contentPath` would let it in: for files found lying in the folder, where a stranger is simply passed over. */
export function isContentPath(path: string): boolean {
  return objection(path) === null
}
