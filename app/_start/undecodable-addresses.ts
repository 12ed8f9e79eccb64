import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/**
 * Leads an address that cannot be decoded (`/science/%ff`) to one that names nothing, so that it is answered 404 like
 * any other mistyped address. Next 16.4 answers 500, having no page for its own 400.
 */
export function treatUndecodableAddressesAsUnknown(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (!isDecodable(request.url ?? '/')) request.url = '/undecodable-address'
  })
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}
