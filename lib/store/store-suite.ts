import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ContentPathError } from './content-path'
import { everyRevision } from './every-revision.fixture'
import { gitBlobId } from './git-blob-id'
import type { Author, BlobId, CommitsOptions, Store } from './store'
import { StoreError } from './store-error'

/** An empty store for one test. */
export interface StoreUnderTest {
  store: Store
  /** A second way into the same store, as another server would have. */
  another(): Promise<Store>
  /** Ends what `another` opened and takes the store away. */
  remove(): Promise<void>
}

const maria: Author = { name: 'Maria Petrova', email: 'maria@example.org' }
const bytes = (text: string) => Buffer.from(text)
const flood = 'articles/2026/03/flood.mdx'
const draft = 'drafts/a1b2c3.mdx'

/** What every store must do, whether it keeps files in a folder or on GitHub. */
export function storeSuite(name: string, open: () => Promise<StoreUnderTest>): void {
  // Far more than it takes: a busy machine is no reason to fail.
  describe(name, { timeout: 60_000 }, () => {
    let under: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      under = await open()
      store = under.store
    })
    afterEach(() => under.remove())

    const save = (path: string, text: string | null, expected: BlobId | null, by = store, author = maria) =>
      by.commit({
        message: `Save ${path}`,
        author,
        changes: [{ path, bytes: text === null ? null : bytes(text), expected }],
      })
    const mustSave = async (path: string, text: string | null, expected: BlobId | null) => {
      const result = await save(path, text, expected)
      if (result.state !== 'committed') throw new Error(`conflict over ${path}`)
      return result
    }

    const revisions = (options?: CommitsOptions) => everyRevision(store, options)

    test('a saved article is read back byte for byte, listed, and in the history under its author', async () => {
      const { commit, blobs } = await mustSave(flood, 'Rivers rise\n', null)
      expect(blobs).toEqual({ [flood]: gitBlobId(bytes('Rivers rise\n')) })
      const blob = blobs[flood] as BlobId
      const file = await store.read(flood)
      expect(file).toMatchObject({ path: flood, blob })
      expect(Buffer.from(file?.bytes ?? []).toString()).toBe('Rivers rise\n')
      expect(Buffer.from(await store.readAt(blob)).toString()).toBe('Rivers rise\n')
      expect(await store.head()).toBe(commit)
      expect(await store.list()).toEqual([{ path: flood, blob }])
      const log = await store.log({ path: flood })
      expect(log).toEqual([
        { commit, author: maria, at: expect.any(String), message: `Save ${flood}`, path: flood, blob },
      ])
      expect(new Date(log[0]?.at ?? '').toISOString()).toBe(log[0]?.at)
    })

    test('two editors save the same draft at once: one is saved, the other is told of a conflict', async () => {
      const { blobs } = await mustSave(draft, 'First version', null)
      const expected = blobs[draft] as BlobId
      const other = await under.another()
      const results = await Promise.all([save(draft, 'Hers', expected), save(draft, 'His', expected, other)])
      expect(results.map(({ state }) => state).sort()).toEqual(['committed', 'conflict'])
      const kept = await store.read(draft)
      const conflict = results.find(({ state }) => state === 'conflict')
      expect(conflict).toEqual({ state: 'conflict', conflicts: [{ path: draft, current: kept?.blob }] })
      // The other text is still with its editor, who now saves it over what she has seen.
      await mustSave(draft, 'Both', kept?.blob ?? null)
      const log = await store.log({ path: draft })
      expect(log).toHaveLength(3)
      expect(Buffer.from(await store.readAt(log[1]?.blob as BlobId)).toString()).toMatch(/^(Hers|His)$/)
    })

    test('publishing writes the article and removes its draft in one commit', async () => {
      const { blobs } = await mustSave(draft, 'Rivers rise', null)
      const result = await store.commit({
        message: 'Publish flood',
        author: maria,
        changes: [
          { path: draft, bytes: null, expected: blobs[draft] as BlobId },
          { path: flood, bytes: bytes('Rivers rise'), expected: null },
        ],
      })
      expect(result.state).toBe('committed')
      expect((await store.list()).map(({ path }) => path)).toEqual([flood])
      expect(await store.read(draft)).toBeNull()
      expect((await revisions()).map(({ path, blob }) => [path, blob === null]).slice(0, 2)).toEqual([
        [flood, false],
        [draft, true],
      ])
    })

    test('a conflict over one file leaves the others as they were', async () => {
      const head = (await mustSave(flood, 'Rivers rise', null)).commit
      const result = await store.commit({
        message: 'Front',
        author: maria,
        changes: [
          { path: 'front.yaml', bytes: bytes('lead: flood'), expected: null },
          { path: flood, bytes: bytes('x'), expected: null },
          { path: draft, bytes: null, expected: gitBlobId(bytes('gone')) },
        ],
      })
      expect(result).toEqual({
        state: 'conflict',
        conflicts: [
          { path: flood, current: gitBlobId(bytes('Rivers rise')) },
          { path: draft, current: null },
        ],
      })
      expect(await store.read('front.yaml')).toBeNull()
      expect(await store.head()).toBe(head)
    })

    test('saving what is already there makes no revision', async () => {
      const { commit, blobs } = await mustSave(flood, 'Rivers rise', null)
      expect(await save(flood, 'Rivers rise', blobs[flood] as BlobId)).toEqual({ state: 'committed', commit, blobs })
      expect(await revisions()).toHaveLength(1)
    })

    test('fifty reporters save fifty stories at once, and all are in the history', async () => {
      const paths = Array.from({ length: 50 }, (_, i) => `drafts/story-${i}.mdx`)
      const results = await Promise.all(paths.map((path) => save(path, path, null)))
      expect(new Set(results.map(({ state }) => state))).toEqual(new Set(['committed']))
      expect((await store.list()).map(({ path }) => path).sort()).toEqual([...paths].sort())
      expect((await revisions()).map(({ path }) => path).sort()).toEqual([...paths].sort())
    })

    test('line ends, bytes that are no text, and empty files come back as they went in', async () => {
      const everyByte = Buffer.from(Array.from({ length: 1024 }, (_, i) => i % 256))
      const contents = [bytes('a\r\nb\r\n'), bytes('a\rb\nc'), everyByte, Buffer.alloc(0), bytes('\ufeffBOM')]
      const changes = contents.map((bytes, i) => ({ path: `media/file-${i}.bin`, bytes, expected: null }))
      const result = await store.commit({ message: 'Pictures', author: maria, changes })
      for (const { path, bytes } of changes) {
        expect(Buffer.compare(Buffer.from((await store.read(path))?.bytes ?? []), bytes)).toBe(0)
        const blob = result.state === 'committed' ? (result.blobs[path] as BlobId) : ''
        expect(Buffer.compare(Buffer.from(await store.readAt(blob)), bytes)).toBe(0)
      }
    })

    test('names in any script, with spaces, are names like others', async () => {
      const paths = ['articles/2026/03/потоп.mdx', 'media/2026/Fluß am Abend.jpg', "media/it's 5 o'clock, #1 & $x.jpg"]
      for (const path of paths) await mustSave(path, path, null)
      expect((await store.list()).map(({ path }) => path).sort()).toEqual([...paths].sort())
      for (const path of paths) expect(await store.log({ path })).toMatchObject([{ path, author: maria }])
    })

    test('an article kept for years tells each of its revisions, and only its own', async () => {
      let expected: BlobId | null = null
      for (const text of ['one', 'two', 'three']) {
        expected = (await mustSave(flood, text, expected)).blobs[flood] as BlobId
        await mustSave(`drafts/${text}.mdx`, text, null)
      }
      await mustSave(flood, null, expected)
      const log = await store.log({ path: flood })
      expect(log.map(({ blob }) => blob)).toEqual([
        null,
        ...['three', 'two', 'one'].map((text) => gitBlobId(bytes(text))),
      ])
      expect(await store.log({ path: flood, limit: 2 })).toEqual(log.slice(0, 2))
      expect(await revisions({ limit: 3 })).toHaveLength(3)
      expect(await store.log({ path: 'articles' })).toEqual([])
      expect(await store.list(log[2]?.commit)).toContainEqual({ path: flood, blob: gitBlobId(bytes('two')) })
    })

    test('a long history is read page by page', async () => {
      for (const text of ['one', 'two', 'three']) await mustSave(`drafts/${text}.mdx`, text, null)
      await mustSave(flood, 'four', null)
      const all = await revisions()
      const page = await revisions({ limit: 2 })
      const before = page[1]?.commit
      expect(await revisions({ limit: 2, before })).toEqual(all.slice(2))
      expect(await revisions({ limit: 1, before })).toEqual(all.slice(2, 3))
      expect(await store.log({ path: 'drafts/one.mdx', before })).toEqual(all.slice(3))
      expect(await store.log({ path: flood, before })).toEqual([])
      expect(await revisions({ before: all[3]?.commit })).toEqual([])
      expect(await revisions({ before: 'f'.repeat(40) })).toEqual([])
    })

    test('the catalogue is told exactly what changed since it last looked', async () => {
      const first = await mustSave(flood, 'one', null)
      const other = await mustSave(draft, 'draft', null)
      const second = await mustSave(flood, 'two', first.blobs[flood] as BlobId)
      await mustSave(draft, null, other.blobs[draft] as BlobId)
      const since = await store.changesSince(first.commit)
      expect(since).toEqual({
        head: await store.head(),
        complete: false,
        changes: [{ path: flood, blob: second.blobs[flood] }],
      })
      expect((await store.changesSince(other.commit)).changes).toContainEqual({ path: draft, blob: null })
      expect((await store.changesSince(since.head)).changes).toEqual([])
      for (const unknown of [null, 'f'.repeat(40), 'HEAD~1']) {
        expect(await store.changesSince(unknown)).toEqual({ ...since, complete: true })
      }
    })

    test('any sequence of saves leaves exactly the files of the last ones', async () => {
      const path = fc.constantFrom(flood, draft, 'site.yaml', 'media/a b.jpg')
      const step = fc.record({ path, text: fc.option(fc.string({ maxLength: 30 }), { nil: null }) })
      const truth = new Map<string, string>()
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
          for (const { path, text } of steps) {
            const old = truth.get(path)
            await mustSave(path, text, old === undefined ? null : gitBlobId(bytes(old)))
            if (text === null) truth.delete(path)
            else truth.set(path, text)
          }
          const listed = (await store.list()).map(({ path, blob }) => `${path} ${blob}`).sort()
          expect(listed).toEqual([...truth].map(([path, text]) => `${path} ${gitBlobId(bytes(text))}`).sort())
        }),
        { numRuns: 5 },
      )
    })

    test('an author whose name could break the history is still named', async () => {
      const odd = { name: 'Eve <eve@x>\nauthor Mallory', email: 'eve@x>\n <y' }
      await save(flood, 'x', null, store, odd)
      await save(draft, 'x', null, store, { name: '', email: '' })
      const [second, first] = await revisions()
      expect(first?.author).toEqual({ name: 'Eve eve@x author Mallory', email: 'eve@xy' })
      expect(second?.author.name).not.toBe('')
    })

    test('a message keeps its lines', async () => {
      const message = 'Publish “Flood”\n\nApproved by Ivan\nsecond line: ✓'
      await store.commit({ message, author: maria, changes: [{ path: flood, bytes: bytes('x'), expected: null }] })
      expect((await revisions())[0]?.message).toBe(message)
    })

    test('a path that leads out of the content folder is refused everywhere', async () => {
      for (const path of ['../secret', '/etc/passwd', '.git/config', 'a/../../b', 'a\\b', 'a\0b', 'a\nb']) {
        await expect(store.read(path)).rejects.toThrow(ContentPathError)
        await expect(save(path, 'x', null)).rejects.toThrow(ContentPathError)
        await expect(store.log({ path })).rejects.toThrow(ContentPathError)
      }
    })

    test('what is not there is named in the error, or null', async () => {
      await mustSave(flood, 'x', null)
      expect(await store.read('drafts/nothing.mdx')).toBeNull()
      await expect(store.readAt('f'.repeat(40))).rejects.toThrow(StoreError)
      await expect(store.readAt('HEAD')).rejects.toThrow('no blob HEAD')
      await expect(store.readAt(await store.head())).rejects.toThrow(StoreError)
      await expect(store.list('f'.repeat(40))).rejects.toThrow(StoreError)
    })

    test('one file changed twice in one commit is a mistake of the caller', async () => {
      const change = { path: flood, bytes: bytes('x'), expected: null }
      await expect(store.commit({ message: 'x', author: maria, changes: [change, change] })).rejects.toThrow(StoreError)
      expect(await store.commit({ message: 'x', author: maria, changes: [] })).toMatchObject({ state: 'committed' })
    })
  })
}
