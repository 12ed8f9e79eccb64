import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright/test'
import { askToPublish, bodyOf, draftLike, openArticle, save, typeInto, writeSource } from '../desk/editing-page'
import { kindsOfPage } from '../reader/kinds-of-page'
import { nightAddress, printNight, ward } from '../reader/live-night'
import { expect, test } from '../reader/with-whole-paper'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const tides = '2026/11/why-two-high-tides.mdx'

/** What is used of axe, in the page. */
interface Axe {
  getRules(tags: string[]): { ruleId: string; tags: string[] }[]
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/**
 * Everything that axe objects to on a page, with where: by all its rules in the light, and by those about colours in the
 * dark. Nothing else is another there: the style sheets know the dark by `light-dark()` alone, which gives colours.
 */
async function objections(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(await readFile(axeFile, 'utf8'))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const here = await page.evaluate(async (onlyColours) => {
      const { axe } = window as unknown as { axe: Axe }
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const aboutColours = axe.getRules(tags).filter((rule) => rule.tags.includes('cat.color'))
      const { violations } = await axe.run({ runOnly: onlyColours ? aboutColours.map(({ ruleId }) => ruleId) : tags })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    }, colorScheme === 'dark')
    found.push(...here.map((objection) => `${colorScheme}, ${objection}`))
  }
  return found
}

test.describe('axe finds nothing, light or dark,', () => {
  for (const { name, path } of kindsOfPage) {
    test(`on ${name}`, async ({ page, wholePaper }) => {
      await page.goto(wholePaper.url + path)
      expect(await objections(page)).toEqual([])
    })
  }

  test('at the door of the desk, in its list, its log, its keys, its staff and its set-up', async ({
    paper,
    page,
    signIn,
  }) => {
    await page.goto(`${paper.url}/admin/sign-in`)
    expect(await objections(page)).toEqual([])
    for (const invitation of [await paper.signInAddress(), `${paper.url}/admin/sign-in/invented`]) {
      await page.goto(invitation)
      expect(await objections(page)).toEqual([])
    }
    const desk = await signIn(paper)
    // The whole list at once: the bar of the chosen covers no row, which axe takes for a small one where it does.
    await desk.setViewportSize({ width: 1280, height: 2800 })
    await desk.getByText('Kind and time').click()
    await desk.locator('tbody').getByRole('checkbox').first().check()
    expect(await objections(desk)).toEqual([])
    await desk.keyboard.press('?')
    await expect(desk.getByRole('dialog', { name: 'Keys of the list' })).toBeVisible()
    expect(await objections(desk)).toEqual([])
    for (const page of ['log', 'account', 'staff', 'health']) {
      await desk.goto(`${paper.url}/admin/${page}`)
      expect(await objections(desk)).toEqual([])
    }
    await desk.goto(`${paper.url}/admin/staff`)
    await desk.getByRole('button', { name: 'Invite somebody …' }).click()
    await expect(desk.getByRole('dialog', { name: 'Invite somebody' })).toBeVisible()
    expect(await objections(desk)).toEqual([])
  })

  test('on a live page that tells of new updates, and where they are posted', async ({ ownPaper, page, signIn }) => {
    await printNight(ownPaper, [ward(2, true), ward(1)])
    await page.clock.install()
    await page.goto(ownPaper.url + nightAddress)
    const desk = await signIn(ownPaper)
    await desk.goto(`${ownPaper.url}/admin/articles/count-night/live`)
    await desk.getByRole('textbox', { name: 'Update', exact: true }).fill('Ward 3 is in.')
    await desk.getByRole('button', { name: 'Post' }).click()
    await expect(desk.getByText(/^Posted at/)).toBeVisible()
    await page.clock.fastForward(31_000)
    await expect(page.getByRole('status').getByRole('link')).toHaveText('1 new update')
    await page.clock.resume()
    for (const each of [page, desk]) expect(await objections(each)).toEqual([])
  })

  test('where a story is written', async ({ paper, signIn }) => {
    const desk = await signIn(paper)
    await openArticle(desk, paper, 'turnout')
    await expect(desk.getByRole('heading', { name: 'Ready to publish?' })).toBeVisible()
    for (const folded of ['More about this story', 'How it will look elsewhere']) await desk.getByText(folded).click()
    await bodyOf(desk).locator('[data-component="Chart"]').getByRole('button').first().click()
    await expect(bodyOf(desk).getByRole('group', { name: 'Chart: details' })).toBeVisible()
    expect(await objections(desk)).toEqual([])
    await bodyOf(desk).locator('> p').first().click()
    await desk.keyboard.press('ControlOrMeta+Enter')
    await desk.keyboard.type('/')
    await expect(desk.getByRole('listbox')).toBeVisible()
    expect(await objections(desk)).toEqual([])
    await desk.keyboard.press('Escape')
    await desk.keyboard.press('ControlOrMeta+/')
    await expect(desk.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    expect(await objections(desk)).toEqual([])
  })

  test('where its source is wrong', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    await openArticle(desk, busyPaper, await draftLike(busyPaper, tides))
    await writeSource(
      desk,
      '## The range\n\nIt **rains** on [the harbour](/world).\n\n<Figure src="x" />\n\n{code()}\n',
    )
    await desk.getByRole('button', { name: 'Save draft' }).click()
    await expect(desk.getByRole('alert')).toBeVisible()
    await expect(desk.locator('.cm-lintRange-error').first()).toBeVisible()
    expect(await objections(desk)).toEqual([])
  })

  test('where it is published, compared, and shown to others', async ({ ownPaper, signIn }) => {
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'two-tides')
    for (const words of ['The first thought.', 'The second thought.']) {
      await desk.getByLabel('Standfirst').fill(words)
      await save(desk)
    }
    const dialog = await askToPublish(desk)
    expect(await objections(desk)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await desk.getByRole('link', { name: 'History' }).click()
    await desk.getByRole('link', { name: 'Rendered' }).click()
    await expect(desk.locator('ins').first()).toBeVisible()
    expect(await objections(desk)).toEqual([])
    await desk.getByRole('button', { name: 'Share preview…' }).click()
    const share = desk.getByRole('dialog', { name: 'Share a preview' })
    await share.getByRole('button', { name: 'Make an address' }).click()
    const address = await share.getByRole('textbox', { name: /Works until/ }).inputValue()
    expect(await objections(desk)).toEqual([])
    await desk.goto(address)
    await expect(desk.getByRole('complementary', { name: 'About this preview' })).toBeVisible()
    expect(await objections(desk)).toEqual([])
  })

  test('where two texts are to be chosen from', async ({ busyPaper, signIn }) => {
    await busyPaper.employ('ana', { name: 'Ana', role: 'reporter' })
    const [one, other] = [await signIn(busyPaper, 'ana'), await signIn(busyPaper)]
    const id = await draftLike(busyPaper, tides)
    for (const desk of [one, other]) await openArticle(desk, busyPaper, id)
    const [first = ''] = await bodyOf(one).locator('> p').allInnerTexts()
    await typeInto(one, first.slice(0, 30), ' One says yes.')
    await save(one)
    await typeInto(other, first.slice(0, 30), ' Other says no.')
    await expect(other.getByRole('heading', { name: /saved a newer version/ })).toBeVisible()
    await expect(other.getByText('Ana has this article open too')).toBeVisible({ timeout: 15_000 })
    expect(await objections(other)).toEqual([])
  })
})
