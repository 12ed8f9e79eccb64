const ownMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * What a cookie of the desk is called, and where it goes. Everywhere but on this machine itself it travels by https alone,
 * and has the prefix by which a browser takes it from this very host only, never from a neighbour under the same domain.
 * That prefix asks for the path `/`; readers' pages are kept and made without looking at cookies.
 *
 * @param name what it holds
 * @param host the host that was asked
 * @param site the public address
 */
export function cookiePlace(name: 'session' | 'github', host: string, site: URL) {
  const secure = site.protocol === 'https:' || !ownMachine.test(host)
  const shared = { httpOnly: true, sameSite: 'lax' as const, secure }
  return secure
    ? { name: `__Host-broadsheet-${name}`, attributes: { ...shared, path: '/' } }
    : { name: `broadsheet-${name}`, attributes: { ...shared, path: '/admin' } }
}
