import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { attacks } from '../../lib/prose/attacks.fixture'
import { expect, test } from '../fixtures'

/** Texts that cost a parser time rather than trust. */
const tangles: [string, string][] = [
  ['five megabytes of words', 'word '.repeat(1_000_000)],
  ['a thousand lists in one another', '- '.repeat(1000)],
  ['pictures inside pictures', `${'!['.repeat(2500)}a${'](/media/a.webp)'.repeat(2500)}`],
  ['a hundred thousand brackets', ']'.repeat(100_000)],
  ['three thousand footnotes', Array.from({ length: 3000 }, (_, note) => `[^${note}] \n\n[^${note}]: x\n`).join('\n')],
  ['a table that would fill itself up', `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n${'|a\n'.repeat(3000)}`],
  ['a thousand boxes in one another', `${'<Factbox title="a">\n\n'.repeat(1000)}x`],
]

test('hostile bodies put into the folder by hand are notices to readers, and never an error of the server', async ({
  ownPaper,
}) => {
  test.setTimeout(180_000)
  const folder = path.join(ownPaper.content, 'articles/2026/11')
  await mkdir(folder, { recursive: true })
  const bodies = [...attacks, ...tangles]
  expect(attacks.length).toBeGreaterThanOrEqual(40)
  for (const [index, [, body]] of bodies.entries()) {
    const frontmatter = `id: hostile-${index}\nheadline: Hostile ${index}\nstandfirst: A test.\nsection: world\nkind: news\nbylines: [World desk]\npublished: 2026-11-01T10:00:00Z`
    await writeFile(path.join(folder, `hostile-${index}.mdx`), `---\n${frontmatter}\n---\n\n${body}\n`)
  }
  const last = `${ownPaper.url}/world/hostile-${bodies.length - 1}`
  await expect(async () => expect((await fetch(last)).status).toBe(200)).toPass({ timeout: 20_000 })
  for (const [index, [name]] of bodies.entries()) {
    const answer = await fetch(`${ownPaper.url}/world/hostile-${index}`)
    const html = await answer.text()
    expect(answer.status, name).toBe(200)
    expect(html, name).toContain('This text cannot be printed at the moment.')
    expect(html, name).not.toMatch(
      /<script(?![^>]*"application\/ld\+json")|<iframe|<object|<svg[^>]*onload|javascript:|onerror=/i,
    )
  }
  // The rest of the paper never noticed.
  for (const page of ['/', '/world', '/science/why-two-high-tides']) {
    expect((await fetch(ownPaper.url + page)).status).toBe(200)
  }
  expect(ownPaper.output()).not.toMatch(/⨯|Unhandled|FATAL/)
})

test('script in frontmatter is words to readers, and a drawing that could hold script is no picture', async ({
  ownPaper,
}) => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=x>'
  const lines = ['headline', 'standfirst', 'kicker', 'dateline', 'seoTitle', 'socialHeadline']
  const frontmatter = lines.map((name) => `${name}: '${evil}'`).join('\n')
  const rest = `id: stored\nslug: stored\nsection: world\nkind: news\nbylines: ['${evil}']\ntopics: ['${evil}']\npublished: 2026-11-01T10:00:00Z`
  await writeFile(
    path.join(ownPaper.content, 'articles/2026/11/stored.mdx'),
    `---\n${frontmatter}\n${rest}\n---\n\nText.\n`,
  )
  await writeFile(path.join(ownPaper.content, 'media/evil.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>')
  await expect(async () => expect((await fetch(`${ownPaper.url}/world/stored`)).status).toBe(200)).toPass({
    timeout: 30_000,
  })
  for (const page of ['/world/stored', '/world', '/']) {
    const html = await (await fetch(ownPaper.url + page)).text()
    expect(html).toContain('alert(1)')
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|<img src=x/i)
  }
  const drawing = await fetch(`${ownPaper.url}/media/evil.svg`)
  expect(drawing.status).toBe(404)
  expect(drawing.headers.get('content-type')).not.toContain('svg')
})
