import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'

const file = 'contributors/science-desk.yaml'

test('the page of an author tells readers and machines who it is, and where to write', async ({ page, paper }) => {
  await page.goto(`${paper.url}/authors/science-desk`)
  const main = page.getByRole('main')
  await expect(main.getByText('The Science desk writes about tides')).toBeVisible()
  await expect(main.getByRole('img', { name: /lines of a survey/ })).toBeVisible()
  await expect(main.getByText('Drawing by Broadsheet')).toBeVisible()
  await expect(main.getByRole('link', { name: 'science@broadsheet.example' })).toHaveAttribute('href', /^mailto:/)
  const data = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(data ?? '')['@graph'][0]).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      name: 'Science desk',
      email: 'science@broadsheet.example',
      image: expect.stringContaining('/media/'),
    },
  })
})

test('what is told of an author changes with its file, stays where that has a fault, and goes with it', async ({
  ownPaper,
  signIn,
}) => {
  const text = async () => (await fetch(`${ownPaper.url}/authors/science-desk`)).text()
  const says = (words: string | RegExp) =>
    expect(async () => expect(await text()).toMatch(words)).toPass({ timeout: 20_000, intervals: [200] })
  const place = path.join(ownPaper.content, file)
  const good = await readFile(place, 'utf8')
  await says('Everything that can be measured')
  await writeFile(place, good.replace(/^role: .*$/m, 'role: What the sea does'))
  await says('What the sea does')
  await writeFile(place, good.replace(/^name: .*$/m, 'name: Sea desk'))
  const desk = await signIn(ownPaper)
  await expect(async () => {
    await desk.goto(`${ownPaper.url}/admin`)
    await expect(desk.getByText(/science-desk\.yaml: name is “Sea desk”/)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await says('What the sea does')
  await rm(place)
  await expect(async () => expect(await text()).not.toContain('What the sea does')).toPass({ timeout: 20_000 })
  await says('Science desk')
})

test('under a story readers find how to write to the editor about it', async ({ page, paper }) => {
  await page.goto(`${paper.url}/science/why-two-high-tides`)
  const letter = page.getByRole('link', { name: 'Write to the editor about this story' })
  await expect(letter).toHaveAttribute('href', /^mailto:letters@broadsheet\.example\?subject=Why%20two%20high%20tides/)
})
