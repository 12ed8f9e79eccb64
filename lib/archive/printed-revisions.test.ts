import { describe, expect, test } from 'vitest'
import { readActMessage } from '../desk/act-message'
import { storyText } from '../newsroom/test-paper.fixture'
import { gitBlobId } from '../store/git-blob-id'
import { outsideRecord } from '../store/outside-record'
import type { Revision } from '../store/store'
import { type PrintedRevision, printedRevisions } from './printed-revisions'
import type { FoundArticle } from './reader-queries'

const path = 'articles/2026/11/rain.mdx'
const noon = Date.parse('2026-11-23T12:00:00Z')

/** One entry of the history: an hour of the 23rd, what was done, what the file held then; null deletes it. */
type Entry = [hour: number, act: string, text: string | null, path?: string]

const file = (words: string, fields: Record<string, string> = {}) =>
  storyText('rain', { headline: 'Rain', published: '2026-11-20T10:00:00Z', ...fields }, words)

const act = (name: string, detail?: string) =>
  `Somebody did it\n\nAct: ${name}\nArticle: rain${detail ? `\nDetail: ${detail}` : ''}`
const hold = (words: string) => file(words, { hold: 'The court decides.' })
const withdrawn = (words: string) => file(words, { withdrawn: '{ at: 2026-11-23T01:00:00Z, note: It was wrong. }' })

/** The wordings that readers find at noon, newest first, of a story whose last entry is in print. */
async function history(entries: Entry[], now = noon): Promise<PrintedRevision[]> {
  const contents = new Map<string, Uint8Array>()
  const revisions = entries.map(([hour, message, text, where = path]): Revision => {
    const bytes = Buffer.from(text ?? '')
    const blob = text === null ? null : gitBlobId(bytes)
    if (blob) contents.set(blob, bytes)
    const at = new Date(Date.parse('2026-11-23T00:00:00Z') + hour * 3_600_000).toISOString()
    // Entries at one hour are one commit.
    return {
      commit: `${hour}`,
      author: { name: 'Ana', email: 'ana@example.org' },
      at,
      message,
      path: where,
      blob,
    }
  })
  const newestFirst = revisions.toReversed()
  const last = newestFirst.find(({ blob }) => blob !== null)
  const store = {
    log: async ({ path: asked, limit }: { path: string; limit?: number }) =>
      newestFirst.filter((revision) => revision.path === asked).slice(0, limit),
    readAt: async (blob: string) => contents.get(blob) ?? new Uint8Array(),
  }
  const found = { path: last?.path, blob: last?.blob, summary: { id: 'rain' } } as FoundArticle
  const checkBody = async (body: string) =>
    body.includes('{') ? { ok: false as const } : { ok: true as const, text: body.trim() }
  return printedRevisions(found, { store, checkBody, readAct: readActMessage, now })
}

const words = async (entries: Entry[], now?: number) => (await history(entries, now)).map(({ text }) => text)

describe('readers find in the history of a story', () => {
  test('every wording that they had in front of them, newest first, with when and what the editor said', async () => {
    const found = await history([
      [1, act('publish'), file('One.')],
      [2, act('publish', 'correction: It was two.'), file('Two.')],
    ])
    expect(found.map(({ text, at, note }) => [text, at, note])).toEqual([
      ['Two.', '2026-11-23T02:00:00.000Z', 'correction: It was two.'],
      ['One.', '2026-11-23T01:00:00.000Z', undefined],
    ])
  })

  test('no entry for what changes nothing on the page', async () => {
    const found = await history([
      [1, act('publish'), file('One.')],
      [2, act('publish'), file('One.', { seoTitle: 'Rain, explained', embargoUntil: '2026-11-20T11:00:00Z' })],
    ])
    expect(found.map(({ at }) => at)).toEqual(['2026-11-23T01:00:00.000Z'])
  })

  test('what was there under a former slug, and nothing of another story that had that slug', async () => {
    const old = 'articles/2026/11/drizzle.mdx'
    expect(
      await words([
        [1, act('publish'), file('Of another.', { id: 'other' }), old],
        [2, act('publish'), null, old],
        [3, act('publish'), file('One.'), old],
        [4, act('publish'), null, old],
        [4, act('publish'), file('Two.', { aliases: '[drizzle]' })],
      ]),
    ).toEqual(['Two.', 'One.'])
  })

  test('what the watcher of the folder recorded', async () => {
    expect(
      await words([
        [1, outsideRecord.message, file('One.')],
        [2, outsideRecord.message, file('Two.')],
        [3, act('publish'), file('Three.')],
      ]),
    ).toEqual(['Three.', 'Two.', 'One.'])
  })
})

describe('readers never find', () => {
  test('a wording that was replaced before its embargo was over', async () => {
    const embargoUntil = '2026-11-23T05:00:00Z'
    const entries: Entry[] = [
      [1, act('schedule'), file('The name of the victim.', { embargoUntil })],
      [2, act('schedule'), file('Without the name.', { embargoUntil })],
    ]
    expect(await words(entries)).toEqual(['Without the name.'])
    expect((await history(entries))[0]?.at).toBe('2026-11-23T05:00:00.000Z')
  })

  test('a wording that was replaced before its time, even when the story was then published at once', async () => {
    expect(
      await words([
        [1, act('schedule'), file('Too early.', { published: '2026-11-23T09:00:00Z' })],
        [3, act('publish'), file('As printed.', { published: '2026-11-23T03:00:00Z' })],
      ]),
    ).toEqual(['As printed.'])
  })

  test('a wording that was written while the story was held', async () => {
    expect(
      await words([
        [1, act('publish'), file('One.')],
        [2, act('hold', 'The court decides.'), hold('One.')],
        [3, act('publish'), hold('Only for the lawyers.')],
        [4, act('publish'), hold('One.')],
        [5, act('lift'), file('One.')],
        [6, act('publish'), file('Two.')],
      ]),
    ).toEqual(['Two.', 'One.'])
  })

  test('what a hold took out of print, when the story comes back in other words', async () => {
    const found = await history([
      [1, act('publish'), file('With the name.')],
      [2, act('hold', 'The court decides.'), hold('With the name.')],
      [3, act('publish'), hold('Without it.')],
      [4, act('lift'), file('Without it.')],
    ])
    expect(found.map(({ text }) => text)).toEqual(['Without it.'])
    expect(JSON.stringify(found)).not.toMatch(/With the name|court/)
  })

  test('what was in print before a withdrawal, even when the same words are published again', async () => {
    for (const again of ['One.', 'Two.'])
      expect(
        await words([
          [1, act('publish'), file('Libel.')],
          [2, act('publish'), file('One.')],
          [3, act('withdraw', 'It was wrong.'), withdrawn('One.')],
          [4, act('publish'), file(again)],
        ]),
      ).toEqual([again])
  })

  test('what a withdrawal removed, however the clock of a later commit was set', async () => {
    expect(
      await words([
        [5, act('publish'), file('Libel.')],
        [2, act('withdraw'), withdrawn('Libel.')],
        [6, act('publish'), file('Put right.')],
      ]),
    ).toEqual(['Put right.'])
  })

  test('what was there before the file was deleted, or before the story went back to being scheduled', async () => {
    expect(
      await words([
        [1, act('publish'), file('Taken away.')],
        [2, 'Remove it', null],
        [3, act('publish'), file('Put back.')],
      ]),
    ).toEqual(['Put back.'])
    expect(
      await words([
        [1, act('publish'), file('Too early.')],
        [2, act('publish'), file('In time.', { published: '2026-11-23T09:00:00Z' })],
      ]),
    ).toEqual(['In time.'])
  })

  test('commits from elsewhere that nobody knows to have been shown: of one push only the last was', async () => {
    expect(
      await words([
        [1, act('publish'), file('One.')],
        [2, 'First version, please review', file('Under review.')],
        [3, 'After legal', file('As merged.')],
      ]),
    ).toEqual(['As merged.', 'One.'])
  })

  test('what may have been withdrawn by a save so old that nobody looks at it any more', async () => {
    const old = 'articles/2026/11/drizzle.mdx'
    const own = { aliases: '[drizzle]' }
    const later = Array.from(
      { length: 100 },
      (_, place): Entry => [5 + place / 100, act('publish'), file(`${place}`, own)],
    )
    const found = await words([
      [1, act('publish'), file('Libel.'), old],
      [2, act('publish'), file('0'), old],
      [3, act('publish'), null, old],
      [3, act('publish'), file('0', own)],
      [4, act('withdraw'), withdrawn('0')],
      ...later,
    ])
    expect(found).toHaveLength(100)
    expect(found).not.toContain('Libel.')
  })

  test('a state that could not be printed, or another encoding, or what is newer than what is in print', async () => {
    expect(
      await words([
        [1, outsideRecord.message, file('One.')],
        [2, outsideRecord.message, file('{broken}')],
        [3, outsideRecord.message, 'no article at all'],
        [4, outsideRecord.message, file('Two.')],
        [5, outsideRecord.message, null],
      ]),
    ).toEqual(['Two.', 'One.'])
  })

  test('what acts that are not for readers said: why it was held, who was told what', async () => {
    const found = await history([
      [1, act('schedule', '2026-11-23T01:00:00.000Z'), file('One.')],
      [2, act('section', 'moved after a call from the mayor'), file('One.', { section: 'science' })],
    ])
    expect(found.map(({ note }) => note)).toEqual([undefined, undefined])
  })
})
