import { expect, test } from '../fixtures'
import { nightAddress, printNight, ward } from '../reader/live-night'
import { openArticle, publish, save, saved, typeInto } from './editing-page'
import { fileOf } from './newsroom'

const file = 'articles/2026/11/count-night.mdx'

test('an editor posts from the keyboard, and every reader is told or finds it by a plain link', async ({
  ownPaper,
  signIn,
  browser,
}) => {
  await printNight(ownPaper, [ward(2), ward(1)])
  const reader = await browser.newPage()
  await reader.clock.install()
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  for (const page of [reader, plain]) await page.goto(ownPaper.url + nightAddress)

  const desk = await signIn(ownPaper)
  await openArticle(desk, ownPaper, 'count-night')
  await desk.getByRole('link', { name: 'Post an update' }).focus()
  await desk.keyboard.press('Enter')
  const box = desk.getByRole('textbox', { name: 'Update', exact: true })
  await box.fill('Ward 3 has <i>no</i> majority: {x} < 5.')
  await box.press('ControlOrMeta+Enter')
  await expect(desk.getByText('What stands between { and } is code')).toBeVisible()
  await box.fill('Ward 3 has *no* majority: {x} < 5.')
  await desk.reload()
  await expect(box, 'what was typed is kept in the browser').toHaveValue('Ward 3 has *no* majority: {x} < 5.')
  await desk.getByLabel('Title, if it needs one').fill('Ward 3: "nobody"')
  await desk.getByRole('checkbox', { name: 'Key event' }).check()
  const pressed = Date.now()
  await box.press('ControlOrMeta+Enter')
  await expect(desk.getByText(/^Posted at/)).toBeVisible()
  const first = await (await fetch(ownPaper.url + nightAddress)).text()
  const took = Date.now() - pressed
  test.info().annotations.push({ type: 'from Post to the reader’s page', description: `${took} ms` })
  console.log(`From Post to the reader’s page: ${took} ms`)
  expect(first).toContain('majority: {x} &lt; 5.')
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('')

  await reader.clock.fastForward(31_000)
  const news = reader.getByRole('status').getByRole('link')
  await expect(news).toHaveText('1 new update')
  await news.click()
  await expect(reader.getByRole('heading', { name: 'Ward 3: "nobody"' })).toBeVisible()
  await expect(reader.getByRole('region', { name: 'Key events' })).toContainText('Ward 3: "nobody"')

  await plain.getByRole('link', { name: 'Load the newest updates' }).click()
  await expect(plain.getByRole('heading', { name: 'Ward 3: "nobody"' })).toBeVisible()

  await box.fill('Ward 4 is in too.')
  await desk.getByRole('button', { name: 'Post' }).click()
  const list = desk.getByRole('region', { name: 'What readers have' })
  await expect(list.getByRole('listitem').first()).toContainText('Ward 4 is in too.')
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await list.getByRole('link').first().click()
  await expect(desk.locator('[aria-current="true"]')).toContainText('Ward 4 is in too.')
  await reader.close()
  await plain.context().close()
})

test('somebody who edits the story meanwhile gets the update into their text, and publishes both', async ({
  ownPaper,
  signIn,
}) => {
  await printNight(ownPaper, [ward(1)])
  const [writer, poster] = [await signIn(ownPaper), await signIn(ownPaper)]
  await openArticle(writer, ownPaper, 'count-night')
  await typeInto(writer, 'counted by hand', ' Twice.')
  await save(writer)
  await poster.goto(`${ownPaper.url}/admin/articles/count-night/live`)
  await poster.getByRole('textbox', { name: 'Update', exact: true }).fill('Ward 2 is in.')
  await poster.getByRole('button', { name: 'Post' }).click()
  await expect(poster.getByText(/^Posted at/)).toBeVisible()
  expect(await fileOf(ownPaper, file)).not.toContain('Twice.')
  await typeInto(writer, 'Twice.', ' By two people.')
  await saved(writer)
  await publish(writer)
  const printed = await fileOf(ownPaper, file)
  for (const words of ['Twice. By two people.', 'Ward 2 is in.', 'Ward 1 is in']) expect(printed).toContain(words)
})

test('a reporter reads what readers have and why they cannot post', async ({ ownPaper, signIn }) => {
  await printNight(ownPaper, [ward(1)])
  const desk = await signIn(ownPaper, 'ana', { name: 'Ana', role: 'reporter' })
  await desk.goto(`${ownPaper.url}/admin/articles/count-night/live`)
  await expect(desk.getByText('Only an editor or admin may post to live coverage.')).toBeVisible()
  await expect(desk.getByRole('textbox')).toHaveCount(0)
  await expect(desk.getByRole('region', { name: 'What readers have' })).toContainText('Ward 1 is in')
  await desk.goto(`${ownPaper.url}/admin/articles/count-night`)
  await expect(desk.getByRole('link', { name: 'View published' })).toBeVisible()
  await expect(desk.getByRole('link', { name: 'Post an update' })).toHaveCount(0)
})

test('an ended story says that nothing can be posted', async ({ paper, signIn }) => {
  const desk = await signIn(paper)
  await desk.goto(`${paper.url}/admin/articles/spring-tide/live`)
  await expect(desk.getByText('Live coverage of this story has ended.')).toBeVisible()
})
