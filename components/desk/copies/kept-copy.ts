import type { Base } from '../acts'

/** The form of the editing page as text. */
export interface KeptForm {
  texts: Record<string, string>
  body: string
}

/** What the browser keeps of one sitting over one article. */
export interface KeptCopy {
  /** The article's id. */
  id: string
  /** Names the sitting: two windows over one article are two sittings, and neither replaces the other's copy. */
  sitting: string
  form: KeptForm
  /** The blobs that the text was based on. */
  base: Base
  /** When this was the text, in milliseconds. */
  at: number
  /** Who wrote it. */
  person: string
  /** The `at` of the newest copy of this sitting that the server says it has; null while it has none. */
  acknowledged: number | null
}

/** Whether the server has all of a copy. */
export function isAcknowledged({ at, acknowledged }: KeptCopy): boolean {
  return acknowledged !== null && acknowledged >= at
}
