import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { canSet } from './can-set'
import { drawCard } from './draw-card'

const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const fonts = [
  file('node_modules/@expo-google-fonts/newsreader/600SemiBold/Newsreader_600SemiBold.ttf'),
  file('node_modules/@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  file('node_modules/@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf'),
  file('node_modules/@expo-google-fonts/biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf'),
]
const card = (headline: string, more = {}) =>
  drawCard({
    paper: 'Broadsheet',
    label: 'Science',
    headline,
    byline: 'Ana Pop',
    language: 'en',
    direction: 'ltr',
    fonts,
    ...more,
  })

/** How dark the darkest pixel of a part of a card is; paper is about 253. */
async function darkest(jpeg: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { channels } = await sharp(await sharp(jpeg).extract(part).greyscale().png().toBuffer()).stats()
  return channels[0]?.min ?? 0
}
const left = { left: 0, top: 0, width: 60, height: 630 }
const right = { left: 1140, top: 0, width: 60, height: 630 }
const aboveByline = { left: 64, top: 530, width: 1072, height: 20 }
const headline = { left: 64, top: 200, width: 1072, height: 330 }

describe('the card of an article', () => {
  test.each([
    ['one word', 'Noon', 'ltr'],
    ['a usual headline', 'Why two high tides come each day, and why they are never quite equal', 'ltr'],
    ['the longest headline there can be', 'Wherever whales wander '.repeat(9).slice(0, 200), 'ltr'],
    ['a word that is too long for a line', `Donau${'dampfschifffahrts'.repeat(10)}gesellschaft`, 'ltr'],
    ['Arabic', 'لماذا يأتي مدّان عاليان كل يوم، ولماذا لا يتساويان أبدًا', 'rtl'],
    ['Russian', 'Почему вода приходит дважды в день и отчего приливы никогда не бывают равны', 'ltr'],
    ['Japanese', '満潮はなぜ一日に二度来るのか、そしてなぜ二つは決して等しくならないのか', 'ltr'],
    ['signs that mean something to the setter', '<b>Tom & Jerry</b> &amp; "friends"', 'ltr'],
  ])('keeps its margins with %s', async (_name, words, direction) => {
    const jpeg = await card(words, { direction })
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    for (const part of [left, right, aboveByline]) expect(await darkest(jpeg, part)).toBeGreaterThan(230)
    expect(await darkest(jpeg, headline)).toBeLessThan(80)
    expect(jpeg.length).toBeLessThan(200_000)
  })

  test('begins on the right where the language does', async () => {
    const begin = { left: 1000, top: 200, width: 136, height: 60 }
    expect(await darkest(await card('قصير', { direction: 'rtl' }), begin)).toBeLessThan(80)
    expect(await darkest(await card('Short', { direction: 'ltr' }), begin)).toBeGreaterThan(230)
  })

  test('keeps the order of a line that begins in another script', async () => {
    const begin = { left: 1090, top: 150, width: 46, height: 40 }
    const atItsBegin = async (label: string) => {
      const { channels } = await sharp(
        await sharp(await card('قصير', { label, direction: 'rtl' }))
          .extract(begin)
          .png()
          .toBuffer(),
      ).stats()
      return channels[1]?.mean ?? 0
    }
    expect(await atItsBegin('Business · تحليل')).toBeCloseTo(await atItsBegin('Business'), 0)
  })

  test('has its picture beside the words, and goes without one that cannot be read', async () => {
    const picture = readFileSync(file('content/media/low-water.webp'))
    expect(await darkest(await card('Noon', { picture }), right)).toBeLessThan(200)
    expect(await darkest(await card('Noon', { picture: Buffer.from('no picture') }), right)).toBeGreaterThan(230)
  })
})

test('a headline in a script that the fonts lack gets no card', () => {
  const settable = (words: string, language = 'en') => canSet(words, language)
  for (const words of ['Noon, 12:00 — “twice”', 'مدّ ١٢', 'Привет', '二つの満潮']) expect(settable(words)).toBe(true)
  for (const words of ['Καλημέρα', 'ข่าว', '東京株急落']) expect(settable(words)).toBe(false)
  // Without kana, only the language tells Japanese from Chinese.
  expect([settable('東京株急落', 'ja'), settable('东京股市急跌', 'zh-Hans')]).toEqual([true, false])
})
