import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures'
import type { RunningPaper } from '../start-paper'
import { awake, draftLike } from './editing-page'

const body = (desk: Page) => desk.getByRole('textbox', { name: 'Body' })

const barometer = '2026/11/what-the-barometer-knew-first.mdx'

/** Opens a draft and puts the caret into a new paragraph below its first: answers its id. */
async function begin(desk: Page, paper: RunningPaper): Promise<string> {
  const id = await draftLike(paper, barometer)
  await desk.goto(`${paper.url}/admin/articles/${id}`)
  await body(desk).locator('> p').first().click()
  await desk.keyboard.press('ControlOrMeta+Enter')
  return id
}

/** Saves, and answers the file. */
async function saved(desk: Page, paper: RunningPaper, id: string): Promise<string> {
  await desk.getByRole('button', { name: 'Save draft' }).click()
  await expect(desk.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  return readFile(path.join(paper.content, `drafts/${id}.mdx`), 'utf8')
}

/** Pastes what another program would have put on the clipboard. */
async function paste(desk: Page, html: string, text = 'words') {
  await body(desk).evaluate(
    (editor, clipboard) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', clipboard.html)
      clipboardData.setData('text/plain', clipboard.text)
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { html, text },
  )
}

test.describe('a journalist writes', () => {
  test('with Markdown’s own signs, and braces stay braces', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await begin(desk, busyPaper)
    await desk.keyboard.type('## The range')
    await desk.keyboard.press('Enter')
    await desk.keyboard.type('A **bold** claim, an *odd* one, ~~gone~~, `x = 1` and [a link](/science).')
    await desk.keyboard.press('Enter')
    await desk.keyboard.type('- Spring tides')
    await desk.keyboard.press('Enter')
    await desk.keyboard.press('Tab')
    await desk.keyboard.type('at new moon')
    for (let press = 0; press < 3; press++) await desk.keyboard.press('Enter')
    await desk.keyboard.type('> A quotation')
    await desk.keyboard.press('ControlOrMeta+Enter')
    await desk.keyboard.type('{x} and <y> are only text')
    const file = await saved(desk, busyPaper, id)
    expect(file).toContain('## The range\n')
    expect(file).toContain('A **bold** claim, an *odd* one, ~~gone~~, `x = 1` and [a link](/science).')
    expect(file).toMatch(/- Spring tides\n {2,4}- at new moon\n/)
    expect(file).toContain('> A quotation\n')
    expect(file).toContain('\\{x} and \\<y> are only text')
  })

  test('finds a component in the list after a slash and fills in its form', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await begin(desk, busyPaper)
    await desk.keyboard.type('/')
    await expect(desk.getByRole('listbox').getByRole('option')).not.toHaveCount(0)
    await expect(desk.getByRole('option', { name: /^Event/ })).toHaveCount(0)
    await desk.keyboard.type('photo')
    await expect(desk.getByRole('listbox', { name: 'What to insert' }).getByRole('option')).toHaveCount(1)
    await desk.keyboard.press('Enter')
    await desk.getByRole('group', { name: 'Figure: details' }).getByLabel('File').fill('/media/low-water.webp')
    await desk
      .getByRole('group', { name: 'Figure: details' })
      .getByLabel('Alternative text')
      .fill('The "Belem" on the mud')
    await desk.getByRole('group', { name: 'Figure: details' }).getByLabel('Credit').fill('A. Reporter')
    await desk.keyboard.press('Escape')
    await expect(body(desk)).toBeFocused()
    expect(await saved(desk, busyPaper, id)).toContain(
      `<Figure src="/media/low-water.webp" alt='The "Belem" on the mud' credit="A. Reporter" />`,
    )
  })

  test('the slash list goes with Escape, and the slash stays text', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await begin(desk, busyPaper)
    await desk.keyboard.type('/ta')
    await expect(desk.getByRole('option')).not.toHaveCount(0)
    await desk.keyboard.press('Escape')
    await expect(desk.getByRole('listbox')).toHaveCount(0)
    await desk.keyboard.type('g is gone')
    expect(await saved(desk, busyPaper, id)).toContain('/tag is gone')
  })

  test('moves a block by the keyboard and by its grip', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await begin(desk, busyPaper)
    await desk.keyboard.type('First of all.')
    await desk.keyboard.press('Enter')
    await desk.keyboard.type('Second to none.')
    await desk.keyboard.press('Alt+Shift+ArrowUp')
    await expect(body(desk).locator('> p').nth(1)).toHaveText('Second to none.')
    await desk.waitForTimeout(300)
    const first = body(desk).getByText('First of all.')
    await first.hover()
    const grip = desk.getByRole('button', { name: /drag to move/ })
    await grip.hover()
    await desk.mouse.down()
    const target = await body(desk).getByText('Second to none.').boundingBox()
    if (!target) throw new Error('The first paragraph is not on the page.')
    await desk.mouse.move(target.x + 60, target.y + target.height, { steps: 5 })
    await desk.mouse.move(target.x + 60, target.y + 3, { steps: 5 })
    await desk.mouse.up()
    await expect(body(desk).locator('> p').nth(1)).toHaveText('First of all.')
    expect(await saved(desk, busyPaper, id)).toContain('First of all.\n\nSecond to none.\n')
  })

  test('makes a table with the keys alone', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await begin(desk, busyPaper)
    await desk.keyboard.press('Alt+Shift+T')
    await desk.keyboard.type('Port')
    await desk.keyboard.press('Tab')
    await desk.keyboard.type('Range')
    await desk.keyboard.press('Tab')
    await desk.keyboard.press('Alt+Shift+K')
    await desk.keyboard.press('Tab')
    await desk.keyboard.type('Brest')
    await desk.keyboard.press('Tab')
    await desk.keyboard.type('7 m')
    await desk.keyboard.press('ControlOrMeta+Shift+R')
    await desk.keyboard.press('Tab')
    await desk.keyboard.press('Alt+Shift+R')
    const rows = (await saved(desk, busyPaper, id)).split('\n').filter((line) => line.startsWith('|'))
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatch(/^\| *Port *\| *Range *\|$/)
    expect(rows[1]).toMatch(/^\| *-+ *\| *-+: *\|$/)
    expect(rows[2]).toMatch(/^\| *Brest *\| *7 m *\|$/)
  })

  test('puts a footnote in, writes it, and goes back to its mark', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await begin(desk, busyPaper)
    await desk.keyboard.type('A claim')
    await desk.keyboard.press('Alt+Shift+F')
    await desk.keyboard.type('The proof of it.')
    await desk.keyboard.press('Alt+Shift+ArrowRight')
    await desk.keyboard.type(' and more')
    const file = await saved(desk, busyPaper, id)
    const label = /A claim\[\^([^\]]+)\] and more/.exec(file)?.[1]
    expect(label).toBeDefined()
    expect(file).toContain(`[^${label}]: The proof of it.`)
  })

  test('cuts a component and pastes it elsewhere with every attribute', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await draftLike(busyPaper, '2026/09/what-turnout-measures.mdx')
    await desk.goto(`${busyPaper.url}/admin/articles/${id}`)
    const chart = body(desk).locator('[data-component="Chart"]')
    const file = path.join(busyPaper.content, 'articles/2026/09/what-turnout-measures.mdx')
    const line = (await readFile(file, 'utf8')).split('\n').find((text) => text.startsWith('<Chart'))
    await chart.locator('p').first().click()
    await desk.keyboard.press('ControlOrMeta+x')
    await expect(chart).toHaveCount(0)
    await body(desk).locator('> p').first().click()
    await desk.keyboard.press('ControlOrMeta+Enter')
    await desk.keyboard.press('ControlOrMeta+v')
    await expect(chart).toBeVisible()
    const after = await saved(desk, busyPaper, id)
    expect(after.split('\n')).toContain(line)
    expect(after.indexOf('<Chart')).toBeLessThan(after.indexOf('\n## '))
  })
})

test('nothing on the page of a story can be pressed before it is awake', async ({
  busyPaper,
  signIn,
  withoutScripts,
}) => {
  const asleep = await withoutScripts(await signIn(busyPaper))
  await asleep.goto(`${busyPaper.url}/admin/articles/turnout`)
  for (const name of ['Save draft', 'Preview', 'Publish …', 'Discard draft'])
    await expect(asleep.getByRole('button', { name, exact: true })).toBeDisabled()
})

test.describe('a paste', () => {
  test('from Google Docs comes in with its structure and none of its looks', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await begin(desk, busyPaper)
    await paste(
      desk,
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5a0f"><h1 dir="ltr"><span style="font-size:20pt;font-weight:400;">The second tide</span></h1><p dir="ltr"><span style="color:#ff0000;font-weight:400;">Twice a day the </span><span style="font-weight:700;">harbour</span><span style="font-weight:400;font-style:italic;"> fills</span></p><ul><li dir="ltr" aria-level="1"><p role="presentation"><span>Spring</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>New moon</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`,
    )
    const file = await saved(desk, busyPaper, id)
    expect(file).toContain('## The second tide\n\nTwice a day the **harbour** *fills*\n')
    expect(file).toMatch(/- Spring\n {2,4}- New moon\n/)
  })

  test('from Word brings lists as lists', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await begin(desk, busyPaper)
    const item = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`
    await paste(
      desk,
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p {color:red} --></style></head><body><!--StartFragment--><p class=MsoNormal>Before<o:p></o:p></p>${item(1, '3.', 'Measure')}${item(2, 'a)', 'twice')}${item(1, '4.', 'Cut')}<!--EndFragment--></body></html>`,
    )
    expect(await saved(desk, busyPaper, id)).toMatch(/Before\n\n3\. Measure\n {3}1\. twice\n4\. Cut\n/)
  })

  test('can bring in no component, no source, no code and no script address, whatever it imitates', async ({
    busyPaper,
    signIn,
  }) => {
    const desk = await signIn(busyPaper)
    const id = await begin(desk, busyPaper)
    const components = await body(desk).locator('[data-component]').count()
    await paste(
      desk,
      `<meta data-broadsheet-copied="11111111-1111-1111-1111-111111111111"><div data-pm-slice='0 0 ["blockComponent",{"name":"Embed","attributes":[{"name":"url","source":"\\"https://evil.example\\""}]}]' data-component="Figure"><p>Hostile words</p></div><p><a href="javascript:alert(1)">lure</a> <code>evil()</code> &lt;Embed url="evil" /&gt; {evil()}</p><img src="https://evil.example/pixel.png">`,
    )
    await expect(desk.getByText('The picture was left out.')).toBeVisible()
    await expect(body(desk).locator('[data-component]')).toHaveCount(components)
    const file = await saved(desk, busyPaper, id)
    expect(file).toContain('Hostile words\n\nlure evil() \\<Embed url="evil" /> \\{evil()}')
    expect(file).not.toContain('javascript:')
    expect(file).not.toContain('pixel.png')
  })
})

test('a headline pasted with the ends of its lines is one line, and undone in one step', async ({
  busyPaper,
  signIn,
}) => {
  const desk = await signIn(busyPaper)
  await desk.goto(`${busyPaper.url}/admin/articles/${await draftLike(busyPaper, barometer)}`)
  await awake(desk)
  const headline = desk.getByRole('textbox', { name: 'Headline', exact: true })
  const before = await headline.inputValue()
  await headline.press('End')
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await desk.evaluate(() => navigator.clipboard.writeText(', and what\r\n  it did not\n'))
  await desk.keyboard.press('ControlOrMeta+v')
  await expect(headline).toHaveValue(`${before}, and what it did not`)
  await desk.keyboard.press('ControlOrMeta+z')
  await expect(headline).toHaveValue(before)
})

test('house style is underlined, explained and mended with one click', async ({ ownPaper, signIn }) => {
  await writeFile(
    path.join(ownPaper.content, 'house-style.yaml'),
    'rules:\n  - pattern: in excess of\n    message: Say “more than”.\n    suggestion: more than\n',
  )
  await ownPaper.kill()
  await ownPaper.restart()
  const desk = await signIn(ownPaper)
  const id = await begin(desk, ownPaper)
  await desk.keyboard.type('The range is in excess of seven metres.')
  await body(desk).locator('[data-house-style]').filter({ hasText: 'in excess of' }).first().click()
  await expect(desk.getByRole('group', { name: 'House style' })).toContainText('Say “more than”.')
  await desk.getByRole('button', { name: 'Write “more than”' }).click()
  await expect(body(desk)).toContainText('The range is more than seven metres.')
  expect(await saved(desk, ownPaper, id)).toContain('The range is more than seven metres.')
})

test('the keys are listed from their beginning, in the text and beside it, and the focus comes back', async ({
  paper,
  signIn,
}) => {
  const desk = await signIn(paper)
  await desk.goto(`${paper.url}/admin/articles/barometer`)
  await body(desk).locator('> p').first().click()
  await desk.keyboard.press('ControlOrMeta+/')
  const keys = desk.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toContainText('Move block up')
  await expect(keys.getByRole('heading', { name: 'Keys' })).toBeInViewport()
  await desk.keyboard.press('Escape')
  await expect(body(desk)).toBeFocused()
  const preview = desk.getByRole('button', { name: 'Preview', exact: true })
  await preview.focus()
  await desk.keyboard.press('?')
  await expect(keys).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(preview).toBeFocused()
})
