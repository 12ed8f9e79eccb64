import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures'
import { comeIn, giveDevice } from '../passkeys'
import type { RunningPaper } from '../start-paper'

const staffFile = (paper: RunningPaper, handle: string) =>
  readFile(path.join(paper.content, 'staff', `${handle}.yaml`), 'utf8')

/** An admin invites somebody new on the page of the staff; answers the address that it shows. */
async function invite(admin: Page, paper: RunningPaper, handle: string, name: string, role: string): Promise<string> {
  await admin.goto(`${paper.url}/admin/staff`)
  await admin.getByRole('button', { name: 'Invite somebody …' }).click()
  const dialog = admin.getByRole('dialog', { name: 'Invite somebody' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Handle').fill(handle)
  await dialog.getByLabel('Role').selectOption(role)
  await dialog.getByRole('button', { name: 'Make an address' }).click()
  return dialog.getByLabel('works once').inputValue()
}

const signOut = (page: Page) => page.getByRole('button', { name: 'Sign out', exact: true }).click()

test.use({ byKey: true })

test.describe('people come in by passkey', () => {
  test('invited on the page, with a key of their own, and from then on by one touch', async ({
    ownPaper,
    signIn,
    browser,
  }) => {
    const admin = await signIn(ownPaper)
    const address = await invite(admin, ownPaper, 'anna', 'Anna Berg', 'editor')
    const anna = await (await browser.newContext()).newPage()
    await comeIn(anna, address)
    await expect(anna.getByRole('link', { name: 'Anna Berg' })).toBeVisible()
    expect(await staffFile(ownPaper, 'anna')).toMatch(/^name: Anna Berg\nrole: editor\n(?:.*\n)+ {4}publicKey: \S+\n/)
    await signOut(anna)
    await expect(anna).toHaveURL(/\/admin\/sign-in$/)
    await anna.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await anna.waitForURL(`${ownPaper.url}/admin`)
    await anna.goto(`${ownPaper.url}/admin/account`)
    await expect(anna.getByRole('region', { name: 'Keys' }).getByText('last used')).toBeVisible()
    await admin.goto(`${ownPaper.url}/admin/log`)
    const acts = admin.getByRole('list', { name: 'Acts' }).getByRole('listitem')
    await expect(acts.nth(0)).toContainText('Anna BergSign in')
    await expect(acts.nth(1)).toContainText('Enrol Anna Berg as editor')
    await expect(acts.nth(2)).toContainText('Admin, adminInvite Anna Berg as editor')
    await anna.context().close()
  })

  test('with a second device, after which the first one’s key can go', async ({ ownPaper, signIn, browser }) => {
    const phone = await signIn(ownPaper)
    // The admin comes in on a laptop by a new invitation: that is how a key for another device is added at once.
    const laptop = await (await browser.newContext()).newPage()
    const takeAway = await comeIn(laptop, await ownPaper.signInAddress())
    await laptop.goto(`${ownPaper.url}/admin/account`)
    const keys = laptop.getByRole('region', { name: 'Keys' }).getByRole('listitem')
    await expect(keys).toHaveCount(2)
    // The laptop has one already, and says so.
    await laptop.getByRole('button', { name: 'Add a key' }).click()
    await expect(laptop.getByRole('alert').filter({ hasText: 'has a key for you' })).toBeVisible()
    // A key on a stick. Alone, since of two devices either may answer first.
    await takeAway()
    await giveDevice(laptop, 'usb')
    await laptop.getByRole('button', { name: 'Add a key' }).click()
    await expect(keys).toHaveCount(3)
    await keys
      .nth(0)
      .getByRole('button', { name: /^Rename/ })
      .click()
    await laptop.getByLabel('Name of the device').fill('Lost phone')
    await laptop.getByRole('button', { name: 'Rename', exact: true }).click()
    await laptop.getByRole('button', { name: 'Remove … Lost phone' }).click()
    await laptop.getByRole('button', { name: 'Remove the key' }).click()
    await expect(keys).toHaveCount(2)
    await expect(laptop.getByRole('region', { name: 'Keys' }).getByText('Lost phone')).toHaveCount(0)
    await signOut(phone)
    await phone.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(
      phone.getByRole('alert').filter({ hasText: 'Nobody on the staff of this paper has this key' }),
    ).toBeVisible()
    await signOut(laptop)
    await laptop.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await laptop.waitForURL(`${ownPaper.url}/admin`)
    await laptop.context().close()
  })

  test('and are told what follows before the last key goes', async ({ ownPaper, signIn }) => {
    const desk = await signIn(ownPaper)
    await desk.goto(`${ownPaper.url}/admin/account`)
    await desk.getByRole('button', { name: /^Remove/ }).click()
    const dialog = desk.getByRole('dialog')
    await expect(dialog).toContainText('only a new invitation lets you in')
    await dialog.getByRole('button', { name: 'Remove my last key' }).click()
    await expect(desk.getByText('You have no key yet.')).toBeVisible()
    expect(await staffFile(ownPaper, 'admin')).not.toContain('keys:')
  })

  test('and nobody else does: a used, an altered and an older invitation do nothing', async ({
    ownPaper,
    signIn,
    browser,
  }) => {
    const older = await ownPaper.signInAddress()
    const admin = await signIn(ownPaper)
    const address = await invite(admin, ownPaper, 'anna', 'Anna Berg', 'reporter')
    // Open in two windows: the second makes its key when the first has used the invitation up.
    const [first, second] = [await browser.newContext(), await browser.newContext()]
    const late = await second.newPage()
    await giveDevice(late)
    await late.goto(address)
    await expect(late.getByRole('heading', { name: 'Welcome, Anna Berg' })).toBeVisible()
    await comeIn(await first.newPage(), address)
    const before = await staffFile(ownPaper, 'anna')
    await late.getByRole('button', { name: 'Make a passkey' }).click()
    await expect(late.getByRole('alert').filter({ hasText: 'was used already' })).toBeVisible()
    for (const [bad, why] of [
      [address, 'was used already'],
      [`${address.slice(0, -2)}xx`, 'This is no invitation of this paper'],
      [older, 'a newer invitation for the same person has been used'],
    ] as const) {
      await late.goto(bad)
      await expect(late.getByRole('alert').filter({ hasText: why })).toBeVisible()
      await expect(late.getByRole('button', { name: 'Make a passkey' })).toHaveCount(0)
    }
    expect(await staffFile(ownPaper, 'anna')).toBe(before)
    await late.goto(`${ownPaper.url}/admin`)
    await expect(late).toHaveURL(/\/admin\/sign-in$/)
    for (const context of [first, second]) await context.close()
  })

  test('unless an admin ends the invitation before, and a key that an admin removes lets nobody in', async ({
    ownPaper,
    signIn,
    browser,
  }) => {
    const admin = await signIn(ownPaper)
    const address = await invite(admin, ownPaper, 'anna', 'Anna Berg', 'reporter')
    await admin.goto(`${ownPaper.url}/admin/staff`)
    await expect(admin.getByText('Has not come in yet')).toBeVisible()
    await admin.getByRole('button', { name: 'End invitations … Anna Berg' }).click()
    await admin.getByRole('button', { name: 'End invitations', exact: true }).click()
    await expect(admin.getByRole('dialog')).toHaveCount(0)
    const anna = await (await browser.newContext()).newPage()
    await anna.goto(address)
    await expect(anna.getByRole('alert').filter({ hasText: 'a newer invitation' })).toBeVisible()
    await admin.getByRole('button', { name: 'Invite again … Anna Berg' }).click()
    await admin.getByRole('dialog').getByRole('button', { name: 'Make an address' }).click()
    await comeIn(anna, await admin.getByRole('dialog').getByLabel('works once').inputValue())
    await signOut(anna)
    await admin.goto(`${ownPaper.url}/admin/staff`)
    await admin.getByRole('button', { name: /^Remove … .* of Anna Berg$/ }).click()
    await admin.getByRole('button', { name: 'Remove the key' }).click()
    await expect(admin.getByText('Has not come in yet')).toBeVisible()
    await anna.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(anna.getByRole('alert').filter({ hasText: 'or no longer' })).toBeVisible()
    await anna.context().close()
  })

  test('until they are taken off the staff: their next click is refused, and so is their key', async ({
    ownPaper,
    signIn,
  }) => {
    const admin = await signIn(ownPaper)
    const anna = await signIn(ownPaper, 'anna', { name: 'Anna Berg', role: 'editor' })
    await admin.goto(`${ownPaper.url}/admin/staff`)
    await admin.getByRole('button', { name: 'Take off … Anna Berg' }).click()
    await admin.getByRole('dialog').getByRole('button', { name: 'Take off the staff' }).click()
    await expect(admin.getByRole('list', { name: 'People' }).locator('> li')).toHaveCount(1)
    await anna.getByRole('button', { name: 'New article' }).click()
    await expect(anna.getByText('You are signed out')).toBeVisible()
    await anna.goto(`${ownPaper.url}/admin`)
    await expect(anna).toHaveURL(/\/admin\/sign-in$/)
    await anna.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(anna.getByRole('alert').filter({ hasText: 'or no longer' })).toBeVisible()
  })

  test('and admins change roles, invite again, and never lose the last of them', async ({ ownPaper, signIn }) => {
    const admin = await signIn(ownPaper)
    const anna = await signIn(ownPaper, 'anna', { name: 'Anna Berg', role: 'reporter' })
    await anna.goto(`${ownPaper.url}/admin/staff`)
    await expect(anna.getByText('Only an admin may invite people and change the staff.')).toBeVisible()
    await admin.goto(`${ownPaper.url}/admin/staff`)
    const people = admin.getByRole('list', { name: 'People' }).locator('> li')
    await admin.getByRole('button', { name: 'Take off … Admin' }).click()
    await admin.getByRole('dialog').getByRole('button', { name: 'Take off the staff' }).click()
    await expect(admin.getByRole('alert').filter({ hasText: 'Admin is the last admin' })).toBeVisible()
    await admin.getByRole('button', { name: 'Cancel' }).click()
    await admin.getByRole('button', { name: 'Change role … Anna Berg' }).click()
    await admin.getByRole('dialog').getByLabel('Role').selectOption('admin')
    await admin.getByRole('button', { name: 'Change role', exact: true }).click()
    await expect(admin.getByRole('dialog')).toHaveCount(0)
    await expect(people.filter({ hasText: 'Anna Berg' })).toContainText('Admin')
    await anna.reload()
    await expect(anna.getByRole('button', { name: 'Invite somebody …' })).toBeVisible()
    await anna.getByRole('button', { name: 'Invite again … Admin' }).click()
    await anna.getByRole('dialog').getByRole('button', { name: 'Make an address' }).click()
    await expect(anna.getByRole('dialog').getByLabel('works once')).toHaveValue(/\/admin\/sign-in\/.+/)
  })

  test('and a browser that knows no passkeys is told so', async ({ ownPaper, browser }) => {
    const page = await (await browser.newContext()).newPage()
    await page.addInitScript('delete window.PublicKeyCredential')
    for (const address of [`${ownPaper.url}/admin/sign-in`, await ownPaper.signInAddress()]) {
      await page.goto(address)
      await expect(page.getByRole('alert').filter({ hasText: 'This browser cannot use passkeys here' })).toBeVisible()
    }
    await page.context().close()
  })
})
