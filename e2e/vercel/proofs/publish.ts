import type { Page } from 'playwright/test'

/** Milliseconds: an instance that has just started needs some seconds for its first act. */
const patience = { timeout: 60_000 }

/** Publishes the story that is open, through the dialog, passing every warning. */
export async function publish(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Publish …' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Publish' })
  await dialog.getByRole('button', { name: 'Cancel' }).waitFor(patience)
  await dialog.getByText('Looking the story over').waitFor({ state: 'hidden', ...patience })
  for (const tick of await dialog.getByRole('checkbox', { name: /^Publish all the same/ }).all()) await tick.check()
  await dialog.getByRole('button', { name: /^Publish/ }).click(patience)
  await desk.getByRole('status', { name: 'State of the text' }).filter({ hasText: 'Published' }).waitFor(patience)
}
