import { isIP } from 'node:net'

type Environment = Record<string, string | undefined>

/**
 * The address that a request came from, as far as it can be trusted: for counting, never for letting anybody in. Null
 * where it cannot be known.
 *
 * Every client can write `x-forwarded-for`, and each proxy adds to its end whom it was asked by. So of our own proxies, the
 * first to be asked wrote the last entry that we can believe: there are as many as `TRUSTED_PROXIES` says. When not set,
 * there is one where the paper listens on this machine alone, since nobody else reaches it otherwise, and none elsewhere.
 * Vercel writes headers of its own, which clients cannot.
 */
export function clientAddress(headers: Headers, env: Environment): string | null {
  const said = env.VERCEL ? fromVercel(headers) : fromProxies(headers, trustedProxies(env))
  const address = said?.trim().replace(/^::ffff:(?=\d+\.)/i, '') ?? ''
  if (isIP(address) === 0 || isOwn(address)) return null
  return isIP(address) === 6 ? network(address) : address
}

function fromVercel(headers: Headers): string | undefined {
  return headers.get('x-real-ip') ?? headers.get('x-vercel-forwarded-for')?.split(',')[0]
}

function fromProxies(headers: Headers, proxies: number): string | undefined {
  return proxies === 0 ? undefined : headers.get('x-forwarded-for')?.split(',').at(-proxies)
}

function trustedProxies(env: Environment): number {
  const said = env.TRUSTED_PROXIES
  if (said && /^\d$/.test(said)) return Number(said)
  return !env.HOST || isOwn(env.HOST) || env.HOST === 'localhost' ? 1 : 0
}

/** A proxy that does not say whom it was asked by makes everybody one and the same: that is nobody's address. */
function isOwn(address: string): boolean {
  return address.startsWith('127.') || address === '::1'
}

/** Whoever has one address of the sixth version has a whole network of them. */
function network(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  const parts = [...before, ...zeros, ...after].slice(0, 4)
  return `${parts.map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/64`
}
