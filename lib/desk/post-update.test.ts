import { afterEach, expect, test } from 'vitest'
import { parseArticleFile } from '../article/file'
import { checkBody } from '../prose/check-body'
import { liveCoverage } from '../prose/live-coverage'
import { plainText } from '../prose/plain-text'
import { readActMessage } from './act-message'
import { type NewUpdate, postUpdate } from './post-update'
import { publish } from './publish'
import { saveDraft } from './save-draft'
import { openTestDesk, rain, smallSite, type TestDesk } from './workflow.fixture'

const boris = { name: 'Boris', email: 'boris@example.org' }
const printedAt = 'articles/2026/11/rain.mdx'
const night = rain
  .replace('kind: news', 'kind: live\nlive: { starts: 2026-11-20T10:00:00Z, ends: 2026-11-21T10:00:00Z }')
  .replace(
    'It rained.',
    'It rains.\n\n<Update at="2026-11-20T11:00:00Z">\nThe river rises.\n</Update>\n\nMore to come.',
  )

let open: TestDesk | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

async function openNight(files: Record<string, string> = {}, now = '2026-11-20T12:00:00Z'): Promise<TestDesk> {
  open = await openTestDesk({ 'site.yaml': smallSite, [printedAt]: night, ...files }, now)
  return open
}

const post = ({ desk }: TestDesk, given: Partial<NewUpdate>) =>
  postUpdate({ id: 'rain', text: '', ...given }, boris, desk)

function coverageIn(file: string) {
  const parsed = parseArticleFile(file)
  const body = parsed.ok ? checkBody(parsed.file.body) : null
  if (!body?.ok) throw new Error(JSON.stringify(body))
  return liveCoverage(body.tree)
}

test('an update is in print above the others with one commit, and nothing else has changed', async () => {
  const paper = await openNight()
  const given = { text: 'The bridge is closed.\n\nAsk for the *ferry*.', title: 'No "way" & no R&B', keyEvent: true }
  expect(await post(paper, given)).toEqual({
    state: 'done',
    at: '2026-11-20T12:00:00Z',
    url: '/world/rain/updates/20261120t120000z',
  })
  const update =
    '<Update at="2026-11-20T12:00:00Z" title="No &quot;way&quot; &amp; no R&amp;B" keyEvent>\n\nThe bridge is closed.\n\nAsk for the *ferry*.\n\n</Update>\n\n'
  expect(await paper.file(printedAt)).toBe(
    night
      .replace('<Update', `${update}<Update`)
      .replace('published: 2026-11-20T10:00:00Z\n', 'published: 2026-11-20T10:00:00Z\nupdated: 2026-11-20T12:00:00Z\n'),
  )
  const [newest] = coverageIn(await paper.file(printedAt)).updates
  expect(newest).toMatchObject({
    title: 'No "way" & no R&B',
    keyEvent: true,
    text: 'The bridge is closed.\nAsk for the ferry.',
  })
  const [revision] = await paper.desk.store.log({ path: printedAt, limit: 1 })
  expect(revision?.author.name).toBe('Boris')
  expect(readActMessage(revision?.message ?? '')).toMatchObject({
    sentence: 'Post: Rain',
    facts: { act: 'post', article: 'rain', detail: 'No "way" & no R&B' },
  })
})

test('the first update of a story comes after what introduces it', async () => {
  const paper = await openNight({ [printedAt]: night.replace(/<Update[\s\S]*$/, '') })
  expect((await post(paper, { text: 'The river rises.' })).state).toBe('done')
  const { intro, updates } = coverageIn(await paper.file(printedAt))
  expect([plainText(intro), updates.map(({ text }) => text)]).toEqual(['It rains.', ['The river rises.']])
})

test('an open draft keeps its words and gets the update, so that publishing it drops nothing', async () => {
  const paper = await openNight()
  const edit = await paper.edit('rain', {}, night.split('---\n')[2]?.trim().replace('It rains.', 'It pours.'))
  expect((await saveDraft(edit, boris, paper.desk)).state).toBe('done')
  expect((await post(paper, { text: 'The bridge is closed.' })).state).toBe('done')
  expect(await paper.file(printedAt)).not.toContain('It pours.')
  const published = await publish(await paper.edit('rain'), boris, paper.desk)
  expect(published.state).toBe('done')
  const { intro, updates } = coverageIn(await paper.file(printedAt))
  expect(plainText(intro)).toBe('It pours.')
  expect(updates.map(({ text }) => text)).toEqual(['The bridge is closed.', 'The river rises.'])
})

test('an editor who had the story open meanwhile saves and publishes with the update in it', async () => {
  const paper = await openNight()
  const edit = await paper.edit('rain', {}, night.split('---\n')[2]?.trim().replace('It rains.', 'It pours.'))
  await post(paper, { text: 'The bridge is closed.' })
  await paper.desk.archive.sync()
  expect(await publish(edit, boris, paper.desk)).toMatchObject({ state: 'conflict' })
  expect(await saveDraft(edit, boris, paper.desk)).toMatchObject({ state: 'done', merged: { reason: 'published' } })
  await publish(await paper.edit('rain'), boris, paper.desk)
  const { intro, updates } = coverageIn(await paper.file(printedAt))
  expect([plainText(intro), updates.length]).toEqual(['It pours.', 2])
})

test('two people who post in one second are both in print, each at an address of their own', async () => {
  const paper = await openNight()
  const outcomes = await Promise.all(['One.', 'Two.', 'Three.'].map((text) => post(paper, { text })))
  expect(outcomes.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  expect(new Set(outcomes.map((outcome) => outcome.state === 'done' && outcome.url)).size).toBe(3)
  expect(coverageIn(await paper.file(printedAt)).updates).toHaveLength(4)
})

test('an update whose answer was lost is not posted twice', async () => {
  const paper = await openNight()
  await post(paper, { text: 'The bridge is closed.', title: 'Closed' })
  paper.clock.now += 5000
  expect(await post(paper, { text: 'The bridge is closed.', title: 'Closed' })).toMatchObject({ state: 'invalid' })
  expect((await post(paper, { text: 'The bridge is closed.', title: 'Still closed' })).state).toBe('done')
})

test.each([
  ['a story that readers do not see', { hold: 'Lawyers' }, /nothing would reach them/],
  ['a story that is not covered live', { kind: 'news' }, /not covered live/],
  [
    'a story that was withdrawn',
    { withdrawn: '{ at: 2026-11-20T11:30:00Z, note: Wrong. }' },
    /nothing would reach them/,
  ],
])('nothing is posted to %s', async (_, fields, why) => {
  const changed = Object.entries(fields).reduce(
    (text, [name, value]) =>
      text.includes(`\n${name}:`)
        ? text.replace(new RegExp(`\n${name}: .*`), `\n${name}: ${value}`)
        : text.replace('published:', `${name}: ${value}\npublished:`),
    night,
  )
  const paper = await openNight({ [printedAt]: changed })
  expect(await post(paper, { text: 'News.' })).toEqual({
    state: 'invalid',
    problems: [{ message: expect.stringMatching(why) }],
  })
  expect(await paper.file(printedAt)).toBe(changed)
})

test('nothing is posted after the end, nor to what is no story in print', async () => {
  const paper = await openNight({}, '2026-11-21T10:00:00Z')
  expect(JSON.stringify(await post(paper, { text: 'News.' }))).toContain('has ended')
  expect(await post(paper, { id: 'snow', text: 'News.' })).toEqual({ state: 'missing' })
})

test.each([
  ['nothing', '  \n ', 'is empty'],
  ['a rule without words', '---', 'no words'],
  ['a headline of the first rank', '# News', 'Begin this line with ##'],
  ['an unknown tag', 'It is <blink>over</blink>.', 'There is no <blink>'],
  ['code that would run', 'It is <b>{1 + 1}</b>.', 'runs no code'],
  ['a tag that closes the update', 'Over.\n\n</Update>', 'never opened'],
  ['an update in an update', '<Update at="2026-11-20T11:00:00Z">\nOver.\n</Update>', 'differently inside'],
  ['a fence that is never closed', '```\nOver.', 'differently inside'],
  ['a footnote', 'Over.[^1]\n\n[^1]: Nearly.', 'differently inside'],
])('%s is refused with a sentence, and nothing is written', async (_, text, why) => {
  const paper = await openNight()
  expect(JSON.stringify(await post(paper, { text }))).toContain(why)
  expect(await paper.file(printedAt)).toBe(night)
})

test('signs that mean something in a body are printed as they were typed', async () => {
  const paper = await openNight()
  await post(paper, { text: 'Turnout is <5% in {two} wards; 3 < 4, and \\< stays.' })
  expect(coverageIn(await paper.file(printedAt)).updates[0]?.text).toBe(
    'Turnout is <5% in {two} wards; 3 < 4, and < stays.',
  )
})
