import type { Page } from 'playwright/test'

/**
 * Gives a window a device of its own that makes passkeys and says at once that its owner touched it: Chromium’s virtual
 * authenticator, so that tests come in the way that people do. Answers how to take it away again.
 */
export async function giveDevice(page: Page, transport: 'internal' | 'usb' = 'internal'): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return async () => {
    await devtools.send('WebAuthn.disable')
  }
}

/** Opens an invitation and makes the key that it asks for; ends at the desk. */
export async function comeIn(page: Page, address: string): Promise<() => Promise<void>> {
  const takeAway = await giveDevice(page)
  await page.goto(address)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.waitForURL(new URL('/admin', address).href)
  return takeAway
}
