/**
 * Whether a request that changes something comes from a page of ours. A browser names the origin of every such request;
 * one without an origin, or with a foreign one, is refused.
 *
 * @param siteUrl the public address, where a proxy hides the host that readers use
 */
export function isSameOrigin(headers: Headers, siteUrl?: string): boolean {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const host = new URL(origin).host
  return host === headers.get('host') || (siteUrl !== undefined && host === new URL(siteUrl).host)
}
