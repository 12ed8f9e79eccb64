import type { Page } from 'playwright/test'
import { kindsOfPage } from '../reader/kinds-of-page'
import { expect, test } from '../reader/with-whole-paper'

/** What a keyboard can reach, in the order of the page. */
const reachable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'

interface Step {
  /** Where it stands among what can be reached. */
  place: number
  what: string
  seen: boolean
  marked: boolean
}

/** Writes down each element that gets the focus from now on; answers how many should. */
function follow(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.checkVisibility() && !element.closest('[inert]'),
    )
    const steps: Step[] = []
    Object.assign(window, { steps })
    addEventListener('focusin', ({ target }) => {
      const element = target as HTMLElement
      const box = element.getBoundingClientRect()
      // A card that is a link as a whole has its ring around the whole card.
      const ring = [getComputedStyle(element), getComputedStyle(element, '::after')].some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
      )
      steps.push({
        place: all.indexOf(element),
        what: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`,
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        marked: ring,
      })
    })
    return all.length
  }, reachable)
}

test('the Tab key goes through every kind of page in its order, and shows where it is', async ({
  page,
  wholePaper,
}) => {
  for (const { name, path } of kindsOfPage) {
    await test.step(name, async () => {
      await page.goto(wholePaper.url + path)
      const count = await follow(page)
      for (let press = 0; press < count; press++) await page.keyboard.press('Tab')
      const steps = await page.evaluate(() => (window as unknown as { steps: Step[] }).steps)
      const soft = expect.configure({ soft: true })
      soft(
        steps.map(({ place }) => place),
        name,
      ).toEqual(Array.from({ length: count }, (_, place) => place))
      soft(
        steps.filter(({ seen, marked }) => !seen || !marked),
        `${name}: out of sight, or without a ring`,
      ).toEqual([])
    })
  }
})
