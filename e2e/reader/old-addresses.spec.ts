import { expect, test } from '../fixtures'

test('an address that ends with the slug of a story leads to it, however it begins', async ({ paper }) => {
  const story = '/science/why-two-high-tides'
  for (const old of [
    '/why-two-high-tides',
    '/2026/11/why-two-high-tides',
    '/2026/11/21/Why-Two-High-Tides.html',
    `${story}.html`,
  ]) {
    for (const request of ['first', 'cached']) {
      const answer = await fetch(paper.url + old, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')], `${old}, ${request}`).toEqual([307, story])
      expect(await answer.text()).not.toContain('Why two high tides')
    }
  }
  for (const nothing of ['/no-such-story', '/2026/11/no-such-story', '/horoscopes/page/2', '/2026/11/%ff'])
    expect((await fetch(paper.url + nothing)).status, nothing).toBe(404)
})
