import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { everyRevision } from '../every-revision.fixture'
import { gitBlobId } from '../git-blob-id'
import { StoreError } from '../store-error'
import { type FolderStore, openFolderStore } from './open-folder-store'

const author = { name: 'Maria Petrova', email: 'maria@example.org' }
const flood = 'articles/2026/03/flood.mdx'
const bytes = (text: string) => Buffer.from(text)
const idOf = (text: string) => gitBlobId(bytes(text))

let root: string
let folder: string
let opened: FolderStore[] = []

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'broadsheet-folder-'))
  folder = join(root, 'content')
  await mkdir(folder)
})

afterEach(async () => {
  for (const store of opened) await store.close()
  opened = []
  await rm(root, { recursive: true })
})

async function open(options = {}): Promise<FolderStore> {
  const store = await openFolderStore({ folder, ...options })
  opened.push(store)
  return store
}

async function byHand(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

const save = (store: FolderStore, path: string, text: string | null, before: string | null) =>
  store.commit({
    message: 'Save',
    author,
    changes: [{ path, bytes: text === null ? null : bytes(text), expected: before === null ? null : idOf(before) }],
  })

const messages = async (store: FolderStore) =>
  (await everyRevision(store)).map(({ message, path }) => `${message}: ${path}`)

describe('files changed outside the desk', { timeout: 30_000 }, () => {
  test('what lies in the folder at first start begins the history', async () => {
    await byHand(flood, 'Rivers rise')
    const store = await open({ clock: () => new Date('2026-03-01T12:00:00Z') })
    expect(await everyRevision(store)).toEqual([
      {
        commit: await store.head(),
        author: { name: 'Broadsheet', email: 'broadsheet@localhost' },
        at: '2026-03-01T12:00:00.000Z',
        message: 'Changed outside the desk',
        path: flood,
        blob: idOf('Rivers rise'),
      },
    ])
  })

  test('changed, added and deleted files become one commit, and no change makes none', async () => {
    await byHand(flood, 'one')
    await byHand('pages/about.mdx', 'about')
    const store = await open()
    const before = await store.head()
    expect(await store.recordOutsideChanges()).toBe(before)
    // Same length, same second: only the contents tell.
    await byHand(flood, 'two')
    await byHand('media/Fluß.jpg', 'picture')
    await rm(join(folder, 'pages/about.mdx'))
    const after = await store.recordOutsideChanges()
    expect(await store.changesSince(before)).toEqual({
      head: after,
      complete: false,
      changes: expect.arrayContaining([
        { path: flood, blob: idOf('two') },
        { path: 'media/Fluß.jpg', blob: idOf('picture') },
        { path: 'pages/about.mdx', blob: null },
      ]),
    })
    expect(await store.recordOutsideChanges()).toBe(after)
  })

  test('saves at the desk are not recorded a second time', async () => {
    const store = await open()
    await save(store, flood, 'one', null)
    await save(store, flood, 'two', 'one')
    const head = await store.head()
    expect(await store.recordOutsideChanges()).toBe(head)
    expect(await (await open()).head()).toBe(head)
  })

  test('a save over a change by hand that the editor has not seen is a conflict, and the hand keeps its text', async () => {
    const store = await open()
    await save(store, flood, 'one', null)
    await byHand(flood, 'by hand')
    expect(await save(store, flood, 'two', 'one')).toEqual({
      state: 'conflict',
      conflicts: [{ path: flood, current: idOf('by hand') }],
    })
    expect(await readFile(join(folder, flood), 'utf8')).toBe('by hand')
  })

  test('a save over a change by hand that the editor has seen keeps both in the history', async () => {
    const store = await open()
    await save(store, flood, 'one', null)
    await byHand(flood, 'by hand')
    await save(store, flood, 'two', 'by hand')
    expect((await store.log({ path: flood })).map(({ blob }) => blob)).toEqual(['two', 'by hand', 'one'].map(idOf))
  })

  test('a crash between file and commit is recorded at the next start', async () => {
    await save(await open(), flood, 'one', null)
    // What such a crash leaves: the newer text, and the lock of a process that is no more.
    await byHand(flood, 'newer text')
    await byHand('articles/2026/03/.flood.mdx.1a2b3c4d.tmp', 'half of th')
    const state = join(root, '.broadsheet/history.git/broadsheet')
    await writeFile(join(state, 'lock'), JSON.stringify({ pid: 999_999_999, host: hostname(), started: 0, token: 'x' }))
    await writeFile(join(state, 'index.lock'), '')
    await utimes(join(state, 'index.lock'), 0, 0)
    const store = await open()
    expect(await messages(store)).toEqual([`Changed outside the desk: ${flood}`, `Save: ${flood}`])
    expect(await store.list()).toEqual([{ path: flood, blob: idOf('newer text') }])
  })

  test('the files of editors, Finder and Git are no content', async () => {
    const strangers = [
      '.DS_Store',
      '.git2/config',
      'articles/.flood.mdx.swp',
      'articles/flood.mdx~',
      'articles/#flood.mdx#',
    ]
    for (const path of [...strangers, 'articles/.flood.mdx.1a2b.tmp', 'Thumbs.db', flood]) await byHand(path, 'x')
    expect((await (await open()).list()).map(({ path }) => path)).toEqual([flood])
  })

  test('a deleted history begins again with the files as they are, and the catalogue is told everything', async () => {
    const first = await open()
    await save(first, flood, 'Rivers rise', null)
    const before = await first.head()
    await first.close()
    opened = []
    await rm(join(root, '.broadsheet'), { recursive: true })
    const store = await open()
    expect(await store.changesSince(before)).toEqual({
      head: await store.head(),
      complete: true,
      changes: [{ path: flood, blob: idOf('Rivers rise') }],
    })
  })

  test('half of a history, left by a crash while it was made, is completed', async () => {
    await mkdir(join(root, '.broadsheet/history.git/objects'), { recursive: true })
    await writeFile(join(root, '.broadsheet/history.git/HEAD'), '')
    await byHand(flood, 'x')
    expect(await (await open()).list()).toHaveLength(1)
  })

  test('a .gitattributes in the folder changes no byte', async () => {
    await byHand('.gitattributes', '* text=auto eol=crlf\n*.mdx ident\n')
    await byHand(flood, 'a\r\nb\n$Id$\n')
    const store = await open()
    await save(store, flood, 'c\r\n$Id$\r\n', 'a\r\nb\n$Id$\n')
    const head = await store.head()
    expect(await store.recordOutsideChanges()).toBe(head)
    expect(await store.list()).toEqual([{ path: flood, blob: idOf('c\r\n$Id$\r\n') }])
  })
})

describe('symbolic links', () => {
  test('one that leads out of the content folder is followed neither for reading nor for writing', async () => {
    await mkdir(join(root, 'private'))
    await writeFile(join(root, 'private/key.mdx'), 'secret')
    await symlink(join(root, 'private'), join(folder, 'articles'))
    await symlink(join(root, 'private/key.mdx'), join(folder, 'key.mdx'))
    const store = await open()
    expect(await store.list()).toEqual([])
    for (const path of ['articles/key.mdx', 'key.mdx']) {
      await expect(store.read(path)).rejects.toThrow(/symbolic link/)
      await expect(save(store, path, 'x', 'secret')).rejects.toThrow(StoreError)
    }
    await expect(save(store, 'articles/new.mdx', 'x', null)).rejects.toThrow(StoreError)
    expect(await readFile(join(root, 'private/key.mdx'), 'utf8')).toBe('secret')
  })
})

describe('a content folder that is a repository of its own', { timeout: 30_000 }, () => {
  const git = async (...command: string[]) => (await execa('git', ['-C', folder, ...command])).stdout
  beforeEach(async () => {
    await git('init', '--quiet', '--initial-branch=trunk')
    await git('config', 'user.name', 'Ivan')
    await git('config', 'user.email', 'ivan@example.org')
    await writeFile(join(folder, '.git/hooks/reference-transaction'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    await writeFile(join(folder, '.gitignore'), 'private/\n')
  })

  test('saves go to its branch as their author, and git status stays clean', async () => {
    await byHand('private/notes.txt', 'mine')
    const store = await open()
    await git('-c', 'core.hooksPath=/dev/null', 'add', '.gitignore')
    await git('-c', 'core.hooksPath=/dev/null', 'commit', '--quiet', '--message=Mine')
    await save(store, flood, 'one', null)
    await save(store, 'drafts/a.mdx', 'draft', null)
    await save(store, 'drafts/a.mdx', null, 'draft')
    await byHand('pages/about.mdx', 'about')
    await store.recordOutsideChanges()
    expect(await git('status', '--porcelain')).toBe('')
    expect(await git('symbolic-ref', 'HEAD')).toBe('refs/heads/trunk')
    expect(await git('log', '--format=%an', '-5')).toBe('Broadsheet\nMaria Petrova\nMaria Petrova\nMaria Petrova\nIvan')
    expect(await git('fsck', '--strict')).toBe('')
    expect((await store.list()).map(({ path }) => path)).toEqual([flood, 'pages/about.mdx'])
  })

  test('what someone has staged stays staged, and what they commit by hand is seen', async () => {
    const store = await open()
    await byHand('pages/about.mdx', 'staged')
    await git('add', 'pages/about.mdx')
    await save(store, flood, 'one', null)
    expect(await git('status', '--porcelain')).toBe('A  pages/about.mdx\n?? .gitignore')
    await git('-c', 'core.hooksPath=/dev/null', 'commit', '--quiet', '--message=About')
    const head = await git('rev-parse', 'HEAD')
    expect(await store.recordOutsideChanges()).toBe(head)
    expect(await store.log({ path: 'pages/about.mdx' })).toMatchObject([{ author: { name: 'Ivan' }, message: 'About' }])
    await save(store, flood, 'two', 'one')
    expect(await git('status', '--porcelain')).toBe('?? .gitignore')
  })

  test('half of a merge is not recorded', async () => {
    const store = await open()
    await save(store, flood, 'one', null)
    const head = await store.head()
    await writeFile(join(folder, '.git/MERGE_HEAD'), `${head}\n`)
    await byHand(flood, '<<<<<<< ours')
    expect(await store.recordOutsideChanges()).toBe(head)
    await rm(join(folder, '.git/MERGE_HEAD'))
    expect(await store.recordOutsideChanges()).not.toBe(head)
  })

  test('a save while the index is locked is kept, and the index follows when it is free', async () => {
    const store = await open()
    await writeFile(join(folder, '.git/index.lock'), '')
    expect(await save(store, flood, 'one', null)).toMatchObject({ state: 'committed' })
    await rm(join(folder, '.git/index.lock'))
    await save(store, 'drafts/a.mdx', 'x', null)
    expect(await git('status', '--porcelain')).toBe('?? .gitignore')
  })

  test('a save on a detached HEAD is kept there', async () => {
    const store = await open()
    await save(store, flood, 'one', null)
    await git('-c', 'core.hooksPath=/dev/null', 'checkout', '--quiet', '--detach')
    await save(store, flood, 'two', 'one')
    expect(await store.log({ path: flood })).toHaveLength(2)
    expect(await git('status', '--porcelain')).toBe('?? .gitignore')
  })
})

describe('when something is wrong', { timeout: 30_000 }, () => {
  test('a missing content folder is named, with the remedy', async () => {
    await expect(openFolderStore({ folder: join(root, 'nowhere') })).rejects.toThrow(/nowhere: .*CONTENT_DIR/)
  })

  test('a machine without Git is told so', async () => {
    const path = process.env.PATH
    process.env.PATH = root
    try {
      await expect(openFolderStore({ folder })).rejects.toThrow('Install Git')
    } finally {
      process.env.PATH = path
    }
  })

  test('a damaged history is told apart from a missing one', async () => {
    const first = await open()
    await save(first, flood, 'x', null)
    await writeFile(join(root, '.broadsheet/history.git/refs/heads/main'), 'rubbish\n')
    await expect(openFolderStore({ folder })).rejects.toThrow(/history\.git/)
    expect(await readFile(join(folder, flood), 'utf8')).toBe('x')
  })

  test('a save that the history cannot take changes no file', async () => {
    const store = await open()
    await save(store, flood, 'one', null)
    const objects = join(root, '.broadsheet/history.git/objects')
    await rm(join(objects), { recursive: true })
    await writeFile(objects, 'no folder')
    await expect(save(store, flood, 'two', 'one')).rejects.toThrow(StoreError)
    expect(await readFile(join(folder, flood), 'utf8')).toBe('one')
    expect(await store.read('drafts/new.mdx')).toBeNull()
    await expect(save(store, 'drafts/new.mdx', 'x', null)).rejects.toThrow(StoreError)
    expect(await store.read('drafts/new.mdx')).toBeNull()
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written is named', async () => {
    const store = await open()
    await chmod(folder, 0o555)
    await expect(save(store, flood, 'x', null)).rejects.toThrow(/write access/)
    await chmod(folder, 0o755)
  })

  test('a save where a file stands in the way of a folder is refused before anything is written', async () => {
    const store = await open()
    await byHand('articles', 'a file')
    await expect(save(store, flood, 'x', null)).rejects.toThrow(/not a folder/)
  })

  test('reading goes on when the process that reads dies', async () => {
    const store = await open()
    await save(store, flood, 'x', null)
    await store.readAt(idOf('x'))
    await execa('bash', ['-c', `for p in $(pgrep -P ${process.pid} git); do kill -9 $p; done`])
    await appendFile(join(folder, flood), 'y')
    expect(Buffer.from(await store.readAt(idOf('x'))).toString()).toBe('x')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(Buffer.from(await store.readAt(idOf('x'))).toString()).toBe('x')
  })

  test('an open store does not keep the program running', async () => {
    const script = `import('./lib/store/folder/open-folder-store.ts').then(async ({ openFolderStore }) => {
      const store = await openFolderStore({ folder: ${JSON.stringify(folder)} })
      await store.readAt('${'f'.repeat(40)}').catch(() => console.log('answered'))
    })`
    const { stdout } = await execa(process.execPath, ['--import', 'tsx', '-e', script], { timeout: 20_000 })
    expect(stdout).toBe('answered')
  })
})
