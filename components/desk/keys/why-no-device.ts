/** Why a device made no key or used none, as the browser’s error says it, and what to do. */
export function whyNoDevice(error: unknown): string {
  switch (error instanceof Error ? error.name : '') {
    case 'InvalidStateError':
      return 'This device has a key for you at this paper already. Sign in with that one, or use another device.'
    case 'NotAllowedError':
    case 'AbortError':
      return 'No key was used: it was called off, it took too long, or this device has none for this paper. Try again.'
    case 'SecurityError':
      return 'Keys of this paper belong to another address than the one in this browser. Open the desk at the paper’s own address.'
    default:
      return `This device cannot do that here. Try another device or browser.${error instanceof Error ? ` (${error.message})` : ''}`
  }
}
