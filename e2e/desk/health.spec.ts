import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'

test.describe('whether the paper is well set up', () => {
  test('an admin sees it in one line, and what to do where it is not', async ({ ownPaper, signIn }) => {
    const desk = await signIn(ownPaper)
    await desk.getByRole('link', { name: 'Health' }).click()
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Everything is in order.')
    const readers = desk.getByRole('region', { name: 'Readers' })
    await expect(readers.getByText('They carry no scripts')).toBeVisible()
    await mkdir(path.join(ownPaper.content, 'staff'), { recursive: true })
    await writeFile(path.join(ownPaper.content, 'staff/king.yaml'), 'name: King\nrole: king\n')
    await expect(async () => {
      await desk.getByRole('button', { name: 'Check again' }).click()
      await expect(desk.getByRole('heading', { level: 1 })).toHaveText('1 thing is broken.', { timeout: 1000 })
    }).toPass({ timeout: 15_000 })
    await expect(desk.getByRole('region', { name: 'People' })).toContainText('content/staff/king.yaml: role')
  })

  test('an editor is told whom it is for, and a stranger is asked to sign in', async ({ busyPaper, signIn, page }) => {
    await busyPaper.employ('boris', { name: 'Boris', role: 'editor' })
    const desk = await signIn(busyPaper, 'boris')
    await expect(desk.getByRole('link', { name: 'Health' })).toHaveCount(0)
    await desk.goto(`${busyPaper.url}/admin/health`)
    await expect(desk.getByText('Only an admin may see how the paper is set up.')).toBeVisible()
    await expect(desk.getByText('SITE_SECRET')).toHaveCount(0)
    await page.goto(`${busyPaper.url}/admin/health`)
    await expect(page).toHaveURL(/\/admin\/sign-in$/)
  })
})
