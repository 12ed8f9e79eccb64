const ownMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * What the session cookie is called, and where it goes. Everywhere but on this machine itself it travels by https alone,
 * and has the prefix by which a browser takes it from this very host only, never from a neighbour under the same domain.
 * That prefix asks for the path `/`; readers' pages are kept and made without looking at cookies.
 *
 * @param host the host that was asked
 * @param site the public address
 */
export function cookiePlace(host: string, site: URL) {
  const secure = site.protocol === 'https:' || !ownMachine.test(host)
  const shared = { httpOnly: true, sameSite: 'lax' as const, secure }
  return secure
    ? { name: '__Host-broadsheet-session', attributes: { ...shared, path: '/' } }
    : { name: 'broadsheet-session', attributes: { ...shared, path: '/admin' } }
}
