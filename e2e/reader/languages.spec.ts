import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures'

test.use({ javaScriptEnabled: false })

/** One story of the sample paper, in four languages. */
const ledger = {
  'en-GB': '/business/the-ledger-with-two-sides',
  ar: '/business/daftar-dhu-wajhayn',
  ru: '/business/kniga-s-dvumya-storonami',
  ja: '/business/ryomen-no-chobo',
} as const
const languages = Object.keys(ledger) as (keyof typeof ledger)[]

/** What a page tells search engines of its languages: address by language. */
async function alternates(page: Page): Promise<Record<string, string>> {
  const links = await page.locator('link[rel="alternate"][hreflang]').all()
  const pairs = await Promise.all(
    links.map(async (link) => [await link.getAttribute('hreflang'), await link.getAttribute('href')]),
  )
  return Object.fromEntries(pairs.map(([language, href]) => [language, new URL(href ?? '').pathname]))
}

test.describe('a story in several languages', () => {
  test('is written from where its language begins, inside the frame of the paper', async ({ page, paper }) => {
    for (const [language, direction] of [
      ['ar', 'rtl'],
      ['ru', 'ltr'],
      ['ja', 'ltr'],
    ] as const) {
      await page.goto(paper.url + ledger[language])
      await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
      await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
      const story = page.locator('main > article')
      await expect(story).toHaveAttribute('lang', language)
      await expect(story).toHaveAttribute('dir', direction)
      await expect(page.getByRole('link', { name: 'Skip to the main text' })).toBeAttached()
      await expect(story.getByRole('link', { name: 'Business' })).toHaveAttribute('lang', 'en-GB')
    }
  })

  test('has around it the words of its own language', async ({ page, paper }) => {
    const words = {
      ar: ['أبرز النقاط', 'قسم الاقتصاد', 'نُشر في', 'سبتمبر', 'للقراءة', 'الحواشي', 'ما الذي تغيّر في هذا المقال'],
      ru: ['Главное', 'Автор: Отдел экономики', '30 сентября 2026', 'мин', 'Примечания', 'Что изменилось'],
      ja: ['この記事のポイント', '2026年9月30日', '読了まで約', '分', '注', 'この記事の変更履歴'],
    }
    for (const [language, expected] of Object.entries(words)) {
      await page.goto(paper.url + ledger[language as keyof typeof words])
      const story = page.locator('main > article')
      for (const word of expected) await expect(story).toContainText(word)
      for (const english of ['Key points', 'min read', 'Published', 'Notes', 'What changed', 'Send it by e-mail'])
        await expect(story).not.toContainText(english)
    }
    await page.goto(paper.url + ledger.ar)
    await expect(page.getByRole('link', { name: /العودة إلى الحاشية/ })).toBeAttached()
    await expect(page.getByRole('heading', { name: 'Read next' })).toBeVisible()
  })

  test('has them as text alone and in feeds, too', async ({ page, paper }) => {
    await page.goto(`${paper.url}${ledger.ru}/text`)
    await expect(page.getByRole('heading', { name: 'Примечания' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Вернуться к примечанию 1 в тексте' }).first()).toBeAttached()
    const { items } = (await (await fetch(`${paper.url}/business/feed.json`)).json()) as {
      items: { language?: string; content_html: string; tags: string[] }[]
    }
    const russian = items.find(({ language }) => language === 'ru')
    expect(russian?.content_html).toContain('Примечания</h2>')
    expect(russian?.content_html).not.toMatch(/Notes|Source:|Correction/)
    expect(russian?.tags).not.toContain('Explainer')
  })

  test('leads to itself in each other language, for readers and for search engines', async ({ page, paper }) => {
    for (const language of languages) {
      await page.goto(paper.url + ledger[language])
      expect(await alternates(page)).toEqual({ ...ledger, 'x-default': ledger['en-GB'] })
      const shown = page.locator('main > article header a[hreflang]')
      expect(await shown.count()).toBe(3)
    }
    await page.goto(paper.url + ledger['en-GB'])
    await expect(page.locator('main > article header')).toContainText('Also in العربية · Русский · 日本語')
    await page.getByRole('link', { name: 'Русский' }).click()
    await expect(page.locator('h1')).toHaveText('Книга с двумя сторонами')
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page.locator('h1')).toHaveText('The ledger with two sides')
  })

  test('says in its structured data what it was translated from, and into what', async ({ page, paper }) => {
    const article = async (address: string) => {
      await page.goto(paper.url + address)
      const [json = ''] = await page.locator('script[type="application/ld+json"]').allTextContents()
      return (JSON.parse(json)['@graph'] ?? JSON.parse(json))[0]
    }
    expect(await article(ledger.ja)).toMatchObject({
      inLanguage: 'ja',
      translationOfWork: { url: paper.url + ledger['en-GB'], inLanguage: 'en-GB' },
    })
    const original = await article(ledger['en-GB'])
    expect(original.workTranslation.map((work: { inLanguage: string }) => work.inLanguage)).toEqual(['ar', 'ru', 'ja'])
  })

  test('is named in the sitemap with each language', async ({ paper }) => {
    const map = await (await fetch(`${paper.url}/sitemaps/2026-09.xml`)).text()
    for (const language of languages) {
      const link = `<xhtml:link rel="alternate" hreflang="${language}" href="${paper.url}${ledger[language]}"/>`
      expect(map.split(link)).toHaveLength(5)
    }
  })

  test('is set in a face that has its letters, which comes with the page and which one in English does not fetch', async ({
    browser,
    paper,
  }) => {
    const fetched = async (address: string) => {
      const page = await browser.newPage()
      const fonts = new Set<string>()
      page.on('requestfinished', (request) => {
        if (request.resourceType() === 'font') fonts.add(request.url())
      })
      await page.goto(paper.url + address, { waitUntil: 'networkidle' })
      await page.close()
      return fonts.size
    }
    const english = await fetched('/science/why-two-high-tides')
    expect(await fetched(ledger['en-GB'])).toBe(english)
    expect(await fetched(ledger.ar)).toBe(english + 1)
    expect(await fetched(ledger.ru)).toBe(english + 1)
  })
})

test('minutes are counted as Russian counts them', async ({ page, ownPaper }) => {
  const file = path.join(ownPaper.content, 'articles/2026/09/kniga-s-dvumya-storonami.mdx')
  const text = await readFile(file, 'utf8')
  const head = text.slice(0, text.indexOf('---', 4) + 4)
  for (const [minutes, said] of [
    [1, '1 минута чтения'],
    [2, '2 минуты чтения'],
    [5, '5 минут чтения'],
  ] as const) {
    await writeFile(file, `${head}\n${'слово '.repeat(238 * minutes)}\n`)
    await expect(async () => {
      await page.goto(ownPaper.url + ledger.ru)
      await expect(page.locator('main > article header')).toContainText(said, { timeout: 500 })
    }).toPass()
  }
})

test('a translation that is held disappears from the others', async ({ page, ownPaper }) => {
  await page.goto(ownPaper.url + ledger.ru)
  expect(Object.keys(await alternates(page))).toContain('ar')
  const file = path.join(ownPaper.content, 'articles/2026/09/daftar-dhu-wajhayn.mdx')
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace('language: ar', 'hold: A lawyer reads it.\nlanguage: ar'),
  )
  for (const address of [ledger.ru, ledger['en-GB']]) {
    await expect(async () => {
      await page.goto(ownPaper.url + address)
      expect(Object.keys(await alternates(page))).not.toContain('ar')
    }).toPass()
    expect(await page.content()).not.toContain('daftar-dhu-wajhayn')
  }
})

test('its past is told in its own language, too: what changed, which version it is, and how to cite it', async ({
  page,
  ownPaper,
}) => {
  const file = path.join(ownPaper.content, 'articles/2026/09/daftar-dhu-wajhayn.mdx')
  await writeFile(file, (await readFile(file, 'utf8')).replace('headline: دفتر ذو وجهين', 'headline: دفتر الوجهين'))
  await expect(async () => {
    await page.goto(`${ownPaper.url}${ledger.ar}/history`)
    await expect(page.locator('main ol > li')).toHaveCount(2, { timeout: 500 })
  }).toPass()
  await expect(page.locator('main > header')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('main .kicker')).toHaveText('ما الذي تغيّر في هذا المقال')
  await expect(page.locator('main ol .label').filter({ hasText: /^العنوان$/ })).toBeVisible()
  await expect(page.locator('main')).not.toContainText(/[A-Za-z]{4}/)
  await expect(page).toHaveTitle(/^ما/)
  await page.locator('main ol > li').last().getByRole('link').click()
  for (const part of await page.locator('main > div').all()) await expect(part).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('main')).not.toContainText(/version|Readers had it|Cite/)
})

test('a paper in another language is in that language throughout, and a word that is mended is mended everywhere', async ({
  page,
  ownPaper,
}) => {
  await page.goto(`${ownPaper.url}/corrections`)
  const site = path.join(ownPaper.content, 'site.yaml')
  await writeFile(site, (await readFile(site, 'utf8')).replace('language: en-GB', 'language: ar'))
  await expect(async () => {
    await page.goto(`${ownPaper.url}/corrections`)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl', { timeout: 500 })
  }).toPass()
  await expect(page.locator('h1')).toHaveText('التصحيحات')
  const words = path.join(ownPaper.content, 'languages/ar.yaml')
  await writeFile(
    words,
    (await readFile(words, 'utf8')).replace('corrections: التصحيحات', 'corrections: سجل التصحيحات'),
  )
  await expect(async () => {
    await page.goto(`${ownPaper.url}/corrections`)
    await expect(page.locator('h1')).toHaveText('سجل التصحيحات', { timeout: 500 })
  }).toPass()
  await page.goto(`${ownPaper.url}/nowhere/at/all`)
  await expect(page.locator('h1')).toHaveText('لا توجد صفحة بهذا العنوان')
})
