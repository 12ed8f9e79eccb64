import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { articleBySlug } from '../archive/reader-queries'
import { openTestPaper, storyText, type TestPaper } from '../newsroom/test-paper.fixture'
import { parseProse } from '../prose/parse-prose'
import { readActMessage } from './act-message'
import { bulk } from './bulk'
import type { DeskDependencies } from './dependencies'

const published = '2026-11-20T10:00:00Z'
const noon = Date.parse('2026-11-23T12:00:00Z')
const editor = { author: { name: 'Ana', email: 'ana@paper.example' }, mayPublish: true }
const reporter = { author: { name: 'Ben', email: 'ben@paper.example' }, mayPublish: false }
let paper: TestPaper
let desk: DeskDependencies

beforeEach(async () => {
  paper = await openTestPaper()
  desk = { store: paper.store, archive: paper.archive, checkBody: parseProse, clock: () => noon }
})
afterEach(() => paper.close())

const printed = (id: string) => `articles/2026/11/${id}.mdx`
const file = (name: string) => readFile(path.join(paper.root, 'content', name), 'utf8')
const states = (results: { id: string; state: string }[]) => results.map(({ id, state }) => `${id} ${state}`)

describe('publishing many stories', () => {
  test('publishes those that can be, and says of each other what is in its way', async () => {
    await paper.put('drafts/rain.mdx', storyText('rain'))
    await paper.put('drafts/snow.mdx', storyText('snow', { standfirst: undefined, bylines: undefined }))
    await paper.put(printed('hail'), storyText('hail', { published }))
    await paper.sync()
    const results = await bulk({ act: 'publish' }, ['rain', 'snow', 'hail', 'none', 'rain'], editor, desk)
    expect(states(results)).toEqual(['rain done', 'snow blocked', 'hail same', 'none blocked'])
    expect(results[1]?.headline).toBe('About snow')
    expect(results[1]?.reasons.join(' ')).toMatch(/standfirst is missing.*bylines is missing/)
    expect(await file(printed('about-rain'))).toContain('published: 2026-11-23T12:00:00Z')
    await expect(file('drafts/rain.mdx')).rejects.toThrow('ENOENT')
    expect(await file('drafts/snow.mdx')).toContain('About snow')
  })

  test('publishes all in one commit that names each, and leaves out one that somebody saves at that moment', async () => {
    for (const id of ['rain', 'snow', 'fog']) await paper.put(`drafts/${id}.mdx`, storyText(id))
    await paper.put('drafts/mist.mdx', storyText('mist', { slug: 'about-fog' }))
    await paper.sync()
    let raced = false
    const commit: DeskDependencies['store']['commit'] = async (given) => {
      if (!raced) await writeFile(path.join(paper.root, 'content/drafts/snow.mdx'), storyText('snow', {}, 'Saved.'))
      raced = true
      return paper.store.commit(given)
    }
    const store = new Proxy(paper.store, {
      get: (target, name) => {
        const own = name === 'commit' ? commit : Reflect.get(target, name)
        return typeof own === 'function' ? own.bind(target) : own
      },
    })
    const results = await bulk({ act: 'publish' }, ['rain', 'snow', 'fog', 'mist'], editor, { ...desk, store })
    expect(states(results)).toEqual(['rain done', 'snow blocked', 'fog done', 'mist blocked'])
    expect(results[3]?.reasons.join()).toContain('takes its address')
    expect(await file('drafts/snow.mdx')).toContain('Saved.')
    const [last] = await paper.store.commits({ limit: 1 })
    expect(readActMessage(last?.message ?? '')).toMatchObject({
      sentence: 'Publish: 2 articles',
      facts: { act: 'publish', article: 'rain fog' },
    })
  })

  test('publishes for a later time, and only what readers have never had', async () => {
    await paper.put('drafts/rain.mdx', storyText('rain'))
    await paper.put(printed('hail'), storyText('hail', { published }))
    await paper.sync()
    const at = Date.parse('2026-12-01T06:00:00Z')
    expect(states(await bulk({ act: 'schedule', at }, ['rain', 'hail'], editor, desk))).toEqual([
      'rain done',
      'hail blocked',
    ])
    expect(await file('articles/2026/12/about-rain.mdx')).toContain('published: 2026-12-01T06:00:00Z')
    await paper.put('drafts/snow.mdx', storyText('snow'))
    const [late] = await bulk({ act: 'schedule', at: noon }, ['snow'], editor, desk)
    expect(late?.reasons).toEqual(['That time has passed. Choose a later one.'])
  })

  test('is not a reporter’s to do', async () => {
    await paper.put('drafts/rain.mdx', storyText('rain'))
    await paper.sync()
    expect(states(await bulk({ act: 'publish' }, ['rain'], reporter, desk))).toEqual(['rain blocked'])
    expect(await file('drafts/rain.mdx')).toContain('About rain')
  })
})

describe('moving many stories to a section', () => {
  test('changes that one line in the draft and in print, all in one commit that names each', async () => {
    const rain = storyText('rain', { published, section: 'world # as agreed' })
    await paper.put(printed('rain'), rain)
    await paper.put('drafts/rain.mdx', rain.replace('It rained.', 'It poured.\r\n'))
    await paper.put(printed('snow'), storyText('snow', { published, section: 'science' }))
    await paper.put('drafts/dew.mdx', '---\nid: dew\n---\n')
    await paper.sync()
    const results = await bulk({ act: 'section', section: 'science' }, ['rain', 'snow', 'dew'], editor, desk)
    expect(states(results)).toEqual(['rain done', 'snow same', 'dew done'])
    expect(await file(printed('rain'))).toBe(rain.replace('section: world', 'section: science'))
    expect(await file('drafts/rain.mdx')).toBe(
      rain.replace('section: world', 'section: science').replace('It rained.', 'It poured.\r\n'),
    )
    expect(await file('drafts/dew.mdx')).toBe('---\nid: dew\nsection: science\n---\n')
    const [last] = await paper.store.commits({ limit: 1 })
    expect(await paper.store.changesIn(last?.commit ?? '')).toHaveLength(3)
    expect(readActMessage(last?.message ?? '')).toEqual({
      sentence: 'Move to Science: 2 articles',
      facts: expect.objectContaining({ act: 'section', article: 'rain dew', detail: 'science' }),
    })
    await paper.archive.sync()
    expect((await articleBySlug(paper.archive.database, 'rain'))?.summary.url).toBe('/science/rain')
  })

  test('lets a reporter move drafts, and leaves what readers have to an editor', async () => {
    await paper.put('drafts/dew.mdx', storyText('dew'))
    await paper.put(printed('rain'), storyText('rain', { published }))
    await paper.sync()
    const results = await bulk({ act: 'section', section: 'science' }, ['dew', 'rain'], reporter, desk)
    expect(states(results)).toEqual(['dew done', 'rain blocked'])
    expect(await file(printed('rain'))).toContain('section: world')
  })

  test('refuses a section that the paper does not have, and a file that cannot be read', async () => {
    await paper.put('drafts/dew.mdx', storyText('dew'))
    await paper.put(printed('rain'), storyText('rain', { published }))
    await paper.sync()
    expect(states(await bulk({ act: 'section', section: 'gossip' }, ['dew'], editor, desk))).toEqual(['dew blocked'])
    await paper.put(printed('rain'), storyText('rain', { published, kind: 'gossip' }))
    const [result] = await bulk({ act: 'section', section: 'science' }, ['rain'], editor, desk)
    expect(result?.reasons.join()).toContain('kind is not one of')
  })

  test('leaves out a story that somebody saves at that moment, and moves the others', async () => {
    await paper.put('drafts/dew.mdx', storyText('dew'))
    await paper.put('drafts/fog.mdx', storyText('fog'))
    await paper.sync()
    let raced = false
    const commit: DeskDependencies['store']['commit'] = async (given) => {
      if (!raced) await writeFile(path.join(paper.root, 'content/drafts/dew.mdx'), storyText('dew', {}, 'Saved.'))
      raced = true
      return paper.store.commit(given)
    }
    const store = { read: (file: string) => paper.store.read(file), commit } as DeskDependencies['store']
    const results = await bulk({ act: 'section', section: 'science' }, ['dew', 'fog'], editor, { ...desk, store })
    expect(states(results)).toEqual(['dew blocked', 'fog done'])
    expect(await file('drafts/dew.mdx')).toContain('Saved.')
  })
})

describe('adding a topic to many stories', () => {
  test('adds it to the list that each has, and not twice', async () => {
    await paper.put(printed('rain'), storyText('rain', { published, topics: '[Oceans]' }))
    await paper.put('drafts/dew.mdx', storyText('dew'))
    await paper.put('drafts/fog.mdx', storyText('fog', { topics: '[tides]' }))
    await paper.sync()
    const results = await bulk({ act: 'topic', topic: 'Tides' }, ['rain', 'dew', 'fog'], editor, desk)
    expect(states(results)).toEqual(['rain done', 'dew done', 'fog same'])
    expect(await file(printed('rain'))).toContain('topics: [ Oceans, Tides ]')
    expect(await file('drafts/dew.mdx')).toContain('topics:\n  - Tides\n')
  })
})
