import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storyText } from '../newsroom/test-paper.fixture'
import { parseProse } from '../prose/parse-prose'
import { type FolderStore, openFolderStore } from '../store/folder/open-folder-store'
import { deskList, fileProblems } from './desk-queries'
import { type Archive, openArchive } from './open-archive'
import { readNext } from './read-on'
import { articleByAlias, articleBySlug, listingPage, newest, nextAppearance, sectionPage } from './reader-queries'
import { settings } from './settings'

const noon = Date.parse('2026-11-23T12:00:00Z')
let root: string
let store: FolderStore
let archive: Archive

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'archive-'))
  await mkdir(path.join(root, 'content'))
  store = await openFolderStore({ folder: path.join(root, 'content'), historyFolder: path.join(root, 'history.git') })
  archive = await open()
})

afterEach(async () => {
  archive.close()
  await store.close()
  await rm(root, { recursive: true })
})

function open(): Promise<Archive> {
  return openArchive({
    file: path.join(root, 'catalogue.db'),
    store,
    checkBody: parseProse,
    measurePicture: async () => null,
  })
}

async function put(file: string, text: string): Promise<void> {
  const place = path.join(root, 'content', file)
  await mkdir(path.dirname(place), { recursive: true })
  await writeFile(place, text)
}

/** Takes in what lies in the folder; answers the pages that are out of date. */
async function sync(): Promise<string[]> {
  await store.recordOutsideChanges()
  await archive.sync()
  const { paths, everything } = archive.takeTouched()
  return everything ? ['*'] : [...paths].sort()
}

const article = (id: string, fields: Record<string, string> = {}, body?: string) =>
  storyText(id, { published: '2026-11-20T10:00:00Z', ...fields }, body)

describe('the catalogue', () => {
  test('lists what is published, newest first, and finds it by address and by former address', async () => {
    await put('articles/2026/11/rain.mdx', article('rain', { aliases: '[drizzle]', topics: '[Weather]' }))
    await put('articles/2026/11/snow.mdx', article('snow', { published: '2026-11-21T10:00:00Z', topics: '[Weather]' }))
    await sync()
    const { database } = archive
    expect((await newest(database, { now: noon, count: 5 })).map((found) => found.id)).toEqual(['snow', 'rain'])
    expect((await articleBySlug(database, 'rain'))?.summary.url).toBe('/world/rain')
    expect((await articleByAlias(database, 'drizzle'))?.summary.id).toBe('rain')
    expect((await listingPage(database, 'topic', 'weather', 1, noon))?.name).toBe('Weather')
    expect((await listingPage(database, 'author', 'world-desk', 1, noon))?.articles).toHaveLength(2)
    const snow = (await articleBySlug(database, 'snow'))?.summary
    expect(snow && (await readNext(database, snow, noon)).map((next) => next.id)).toEqual(['rain'])
  })

  test('shows nothing before its time: an embargo, a later publication, a hold', async () => {
    await put('articles/2026/11/later.mdx', article('later', { published: '2026-11-23T15:00:00Z' }))
    await put('articles/2026/11/embargo.mdx', article('embargo', { embargoUntil: '2026-11-23T14:00:00+01:00' }))
    await put('articles/2026/11/held.mdx', article('held', { hold: 'Waiting for the court.' }))
    await sync()
    const visible = async (now: number) =>
      (await sectionPage(archive.database, 'world', 1, now)).articles.map((found) => found.id).sort()
    expect(await visible(noon)).toEqual([])
    expect(await nextAppearance(archive.database, noon)).toBe(Date.parse('2026-11-23T13:00:00Z'))
    expect(await visible(Date.parse('2026-11-23T12:59:59.999Z'))).toEqual([])
    expect(await visible(Date.parse('2026-11-23T13:00:00Z'))).toEqual(['embargo'])
    expect(await visible(Date.parse('2030-01-01T00:00:00Z'))).toEqual(['embargo', 'later'])
    const states = (await deskList(archive.database, {}, noon)).rows.map(({ id, state }) => `${id} ${state}`).sort()
    expect(states).toEqual(['embargo embargoed', 'held held', 'later scheduled'])
  })

  test('keeps the last good version of a file that was spoilt by hand, and says what is wrong', async () => {
    await put('articles/2026/11/rain.mdx', article('rain'))
    await sync()
    const good = await articleBySlug(archive.database, 'rain')
    for (const [spoilt, fault] of [
      [article('rain', { kind: 'gossip' }), /kind|not one of/],
      [article('rain', {}, '{process.exit()}'), /code/],
      ['no frontmatter', /three hyphens/],
    ] as const) {
      await put('articles/2026/11/rain.mdx', spoilt)
      expect(await sync()).not.toContain('*')
      expect(await articleBySlug(archive.database, 'rain')).toEqual(good)
      const [problem] = await fileProblems(archive.database)
      expect(`${problem?.path} ${problem?.field} ${problem?.message}`).toMatch(fault)
    }
    await put('articles/2026/11/rain.mdx', article('rain', { headline: 'Mended' }))
    await sync()
    expect((await articleBySlug(archive.database, 'rain'))?.summary.headline).toBe('Mended')
    expect(await fileProblems(archive.database)).toEqual([])
  })

  test('takes in a new file whose body cannot be printed, and lists its fault at its line', async () => {
    await put('articles/2026/11/rain.mdx', article('rain', {}, 'Fine.\n\n{bad}'))
    await sync()
    await archive.checkBodies()
    expect(await articleBySlug(archive.database, 'rain')).not.toBeNull()
    expect((await fileProblems(archive.database)).map(({ path: file, line, column }) => [file, line, column])).toEqual([
      ['articles/2026/11/rain.mdx', 13, 1],
    ])
  })

  test('turns away a second file with a slug or id that is taken, and takes it in when it is free again', async () => {
    await put('articles/2026/11/rain.mdx', article('rain'))
    await sync()
    await put('articles/2026/10/rain.mdx', article('other', { published: '2026-10-01T10:00:00Z' }))
    await sync()
    expect((await fileProblems(archive.database))[0]?.message).toContain('belongs to content/articles/2026/11/rain.mdx')
    expect((await articleBySlug(archive.database, 'rain'))?.summary.id).toBe('rain')
    await rm(path.join(root, 'content/articles/2026/11/rain.mdx'))
    await sync()
    expect((await articleBySlug(archive.database, 'rain'))?.summary.id).toBe('other')
    expect(await fileProblems(archive.database)).toEqual([])
  })

  test('names exactly the pages that a change touches', async () => {
    await put(
      'site.yaml',
      'name: Test\ndescription: A test.\nsections:\n  - {slug: world, name: World, description: All.}\n  - {slug: science, name: Science, description: All.}\n',
    )
    await put('articles/2026/11/rain.mdx', article('rain', { topics: '[Weather]' }))
    await put('articles/2026/11/snow.mdx', article('snow', { section: 'science', bylines: '[Science desk]' }))
    expect(await sync()).toEqual(['*'])
    await put('articles/2026/11/rain.mdx', article('rain', { topics: '[Weather]' }, 'It poured.'))
    // A feed carries the whole text.
    const feeds = ['', '/world', '/topics/weather', '/authors/world-desk', '/kinds/news'].flatMap((list) => [
      `${list}/rss.xml`,
      `${list}/feed.json`,
    ])
    const own = ['/science/rain', '/world/rain'].flatMap((page) => [page, `${page}/history`, `${page}/text`])
    const crops = ['16x9', '4x3', '1x1'].map((shape) => `/picture-crops/rain.${shape}.jpg`)
    expect(await sync()).toEqual([...own, '/social-cards/rain.jpg', ...crops, ...feeds].sort())
    await put(
      'articles/2026/11/rain.mdx',
      article('rain', { topics: '[Weather]', headline: 'It poured' }, 'It poured.'),
    )
    const touched = await sync()
    expect(touched).toEqual(
      expect.arrayContaining(['/', '/world', '/world/page/1', '/topics/weather', '/authors/world-desk', '/world/rain']),
    )
    const sitemaps = ['/sitemap.xml', '/sitemaps/2026-11.xml', '/news-sitemap.xml', '/llms.txt']
    expect(touched).toEqual(expect.arrayContaining([...feeds, ...sitemaps]))
    expect(touched).not.toEqual(expect.arrayContaining(['/science/rss.xml']))
    expect(touched).not.toEqual(expect.arrayContaining(['/science']))
    expect(touched).not.toEqual(expect.arrayContaining(['/science/snow']))
    await put('drafts/rain.mdx', article('rain', { headline: 'A draft' }))
    expect(await sync()).toEqual([])
  })

  test('lists a file in another encoding, and one whose name can be no address, instead of printing them', async () => {
    await mkdir(path.join(root, 'content/articles/2026/11'), { recursive: true })
    await writeFile(
      path.join(root, 'content/articles/2026/11/rain.mdx'),
      Buffer.from(article('rain', {}, 'Caf\u00e9'), 'latin1'),
    )
    await put('articles/2026/11/Upper Case.mdx', article('upper'))
    await sync()
    expect(await newest(archive.database, { now: noon, count: 5 })).toEqual([])
    const messages = (await fileProblems(archive.database)).map((problem) => problem.message)
    expect(messages.join()).toMatch(/not in UTF-8/)
    expect(messages.join()).toMatch(/“Upper Case”/)
  })

  test('names the later pages of a list that has become shorter', async () => {
    const all = Array.from({ length: 45 }, (_, index) => `story-${index}`)
    for (const id of all) await put(`articles/2026/11/${id}.mdx`, article(id))
    await sync()
    for (const id of all.slice(2)) await rm(path.join(root, `content/articles/2026/11/${id}.mdx`))
    expect(await sync()).toEqual(
      expect.arrayContaining(['/world/page/2', '/world/page/3', '/authors/world-desk/page/3']),
    )
  })

  test('keeps the last good settings when the language of site.yaml is none', async () => {
    const site = (language: string) =>
      `name: Test\ndescription: A test.\nlanguage: ${language}\nsections:\n  - {slug: world, name: World, description: All.}\n`
    await put('site.yaml', site('fr'))
    await sync()
    await put('site.yaml', site('xx-invalid-zz-zz-q'))
    await sync()
    expect((await settings(archive.database)).site.language).toBe('fr')
  })

  test('is the same when it is thrown away and made again', async () => {
    await put('articles/2026/11/rain.mdx', article('rain', { topics: '[Weather]' }))
    await sync()
    const before = await newest(archive.database, { now: noon, count: 5 })
    archive.close()
    for (const part of ['', '-wal', '-shm']) await rm(path.join(root, `catalogue.db${part}`), { force: true })
    await writeFile(path.join(root, 'catalogue.db'), 'This is not a database.'.repeat(500))
    archive = await open()
    await archive.sync()
    expect(await newest(archive.database, { now: noon, count: 5 })).toEqual(before)
  })

  test('survives half a letter, which YAML can write and no database can keep', async () => {
    await put('articles/2026/11/rain.mdx', article('rain', { headline: '"\\ud800 rain"', topics: '["Wet \\udc00"]' }))
    await sync()
    expect((await listingPage(archive.database, 'topic', 'wet', 1, noon))?.name).toBe('Wet \ufffd')
  })

  test('lets two articles exchange their slugs in one change', async () => {
    await put('articles/2026/11/rain.mdx', article('rain', { slug: 'one' }))
    await put('articles/2026/11/snow.mdx', article('snow', { slug: 'two' }))
    await sync()
    await put('articles/2026/11/rain.mdx', article('rain', { slug: 'two' }))
    await put('articles/2026/11/snow.mdx', article('snow', { slug: 'one' }))
    await sync()
    expect((await articleBySlug(archive.database, 'one'))?.summary.id).toBe('snow')
    expect(await fileProblems(archive.database)).toEqual([])
  })

  test('keeps the last good settings when site.yaml is spoilt', async () => {
    await put(
      'site.yaml',
      'name: The Herald\ndescription: News.\nsections:\n  - {slug: world, name: World, description: All.}\n',
    )
    await sync()
    await put('site.yaml', 'name: [unclosed')
    await sync()
    expect((await settings(archive.database)).site.name).toBe('The Herald')
    expect((await fileProblems(archive.database))[0]?.path).toBe('site.yaml')
  })

  test('finds stories at the desk by any words, also in a draft, whatever characters are typed', async () => {
    await put('articles/2026/11/rain.mdx', article('rain', {}, 'The harbour master\u2019s naïve forecast.'))
    await put('drafts/rain.mdx', article('rain', { headline: 'Umbrella sales' }))
    await put('drafts/seeds.mdx', '---\nid: seeds\n---\n')
    await sync()
    const find = async (search: string) =>
      (await deskList(archive.database, { search }, noon)).rows.map((row) => row.id)
    expect(await find('harb naive')).toEqual(['rain'])
    expect(await find('umbrella')).toEqual(['rain'])
    for (const odd of ['"', '*', 'AND', 'NEAR(', '(a', '-x', ':', 'headline:x', '\u0000', 'a\u19b0b'])
      await expect(find(odd)).resolves.toBeDefined()
    expect((await deskList(archive.database, { search: 'desk' }, noon)).count).toBe(1)
    expect((await deskList(archive.database, {}, noon)).count).toBe(2)
    expect((await deskList(archive.database, { state: 'draft' }, noon)).rows.map((row) => row.id)).toEqual(['seeds'])
    expect((await deskList(archive.database, { state: 'changed' }, noon)).rows.map((row) => row.headline)).toEqual([
      'Umbrella sales',
    ])
  })
})
