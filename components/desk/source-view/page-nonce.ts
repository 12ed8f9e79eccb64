/**
 * The word that this page's content policy asks of scripts and sheets. Browsers hide it from the attribute; the property
 * tells it to scripts that run, which have it already. Empty where the page has no such policy, as in development.
 */
export function pageNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
}
