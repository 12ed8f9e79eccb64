import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestPaper, storyText, type TestPaper } from '../newsroom/test-paper.fixture'
import { contributorOf } from './contributors'
import { fileProblems } from './desk-queries'

let paper: TestPaper

beforeEach(async () => {
  paper = await openTestPaper()
  const story = (name: string) => storyText(name, { published: '2026-11-20T10:00:00Z', bylines: '[Ana Lind]' })
  await paper.put('articles/2026/11/rain.mdx', story('rain'))
  await paper.put('articles/2026/11/snow.mdx', story('snow'))
  await paper.sync()
  paper.archive.takeTouched()
})

afterEach(() => paper.close())

/** Takes in what lies in the folder; answers the pages that are out of date. */
async function touched(): Promise<string[]> {
  await paper.sync()
  const { paths, everything } = paper.archive.takeTouched()
  return everything ? ['*'] : [...paths].sort()
}

const of = (slug: string) => contributorOf(paper.archive.database, slug)

test('what is told of an author is taken in, changed and taken out, and each time only the author’s pages are made anew', async () => {
  const pages = ['/authors/ana-lind', '/authors/ana-lind/page/1', '/authors/ana-lind/page/2']
  await paper.put(
    'contributors/ana-lind.yaml',
    'name: Ana Lind\nrole: Reporter\nlinks: [{title: Rules, url: /standards}]\n',
  )
  expect(await touched()).toEqual(pages)
  expect(await of('ana-lind')).toMatchObject({ role: 'Reporter', links: [{ url: '/standards' }] })
  await paper.put('contributors/ana-lind.yaml', 'name: Ana Lind\nrole: Editor\n')
  expect(await touched()).toEqual(pages)
  expect(await of('ana-lind')).toMatchObject({ role: 'Editor' })
})

test('a file with a fault says what is wrong and how to mend it, and the last good one stays', async () => {
  await paper.put('contributors/ana-lind.yaml', 'name: Ana Lind\nrole: Reporter\n')
  await paper.sync()
  for (const [text, says] of [
    ['name: Ana Lund\n', /whose page is \/authors\/ana-lund\. Name the file ana-lund\.yaml/],
    ['role: Reporter\n', /name|missing/],
    ['name: Ana Lind\nlinks: [{title: X, url: "javascript:alert(1)"}]\n', /https:\/\//],
    ['name: Ana Lind\nlinks: [{title: X, url: "//elsewhere.example"}]\n', /https:\/\//],
    ['name: Ana Lind\npicture: {src: /media/ana.webp, alt: Ana}\n', /missing/],
    ['name: Ana Lind\nsalary: 1\n', /no field called “salary”/],
    ['name: [Ana\n', /YAML cannot be read/],
  ] as const) {
    await paper.put('contributors/ana-lind.yaml', text)
    await paper.sync()
    const [problem] = await fileProblems(paper.archive.database)
    expect([text, problem?.path]).toEqual([text, 'contributors/ana-lind.yaml'])
    expect(`${problem?.field} ${problem?.message}`).toMatch(says)
    expect((await of('ana-lind'))?.role).toBe('Reporter')
  }
})

test('names in any script have a file of their own', async () => {
  await paper.put('contributors/анна-петрова.yaml', 'name: Анна Петрова\nrole: Корреспондент\n')
  expect(await touched()).toContain(`/authors/${encodeURIComponent('анна-петрова')}`)
  expect((await of('анна-петрова'))?.role).toBe('Корреспондент')
})
