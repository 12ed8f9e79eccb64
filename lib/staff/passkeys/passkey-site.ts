/** What a passkey belongs to: no browser uses it anywhere else. */
export interface PasskeySite {
  /** The host, without a port. */
  id: string
  /** `https://paper.example` */
  origin: string
}

/**
 * The site whose passkeys a request is about: that of `SITE_URL`, else the one that the browser says it is on. Ask
 * `isSameOrigin` of lib/staff/same-origin.ts first: what it lets through names this host and no other.
 *
 * @returns null for a request that names no origin
 */
export function passkeySite(headers: Headers, siteUrl?: string): PasskeySite | null {
  const given = siteUrl || headers.get('origin') || ''
  if (!URL.canParse(given)) return null
  const { hostname, origin } = new URL(given)
  return { id: hostname, origin }
}
