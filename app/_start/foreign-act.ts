import { isSameOrigin } from '../../lib/staff/same-origin'

interface Request {
  method?: string
  headers: Record<string, string | string[] | undefined>
}

/**
 * Whether another site asks for an act. Next refuses it by itself, before the act could, but as if the server had failed;
 * nobody should look for a fault of ours in the log of a proxy because somebody tried this.
 */
export function isForeignAct({ method, headers }: Request, siteUrl = process.env.SITE_URL): boolean {
  const { origin, host } = headers
  if (method !== 'POST' || typeof origin !== 'string' || typeof host !== 'string') return false
  return !isSameOrigin(new Headers({ origin, host }), siteUrl || undefined)
}
