import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../archive/database'
import { articleBySlug, newest } from '../archive/reader-queries'
import { catalogueHead } from '../archive/sync'
import { openSnapshot } from '../store/snapshot'
import { deploymentFiles } from './folders'
import { makeDeployment } from './make-deployment'
import { storyText, testSite } from './test-paper.fixture'

let project: string
const content = () => path.join(project, 'content')
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], {
    cwd: project,
    encoding: 'utf8',
  }).trim()

async function put(file: string, text: string) {
  await mkdir(path.dirname(path.join(content(), file)), { recursive: true })
  await writeFile(path.join(content(), file), text)
}

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'deployment-'))
  await put('site.yaml', testSite)
  await put('articles/2026/03/flood.mdx', storyText('flood', { published: '2026-03-01T08:00:00Z' }))
  await put('drafts/bridge.mdx', storyText('bridge', {}, '<Nonsense />'))
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'The paper', '--date', '2026-03-01T09:00:00Z')
})
afterEach(() => rm(project, { recursive: true }))

test('what travels with a deployment is the commit’s own catalogue, in one file, with every body checked', async () => {
  await makeDeployment({ project, content: content() })
  const files = deploymentFiles(project)
  expect((await readdir(files.folder)).sort()).toEqual(['catalogue.db', 'snapshot.json'])
  const database = await openDatabase(files.catalogue)
  expect(await catalogueHead(database)).toBe(git('rev-parse', 'HEAD'))
  expect((await newest(database, { now: Date.now(), count: 5 })).map(({ id }) => id)).toEqual(['flood'])
  const { rows } = await database.execute('SELECT path FROM problems')
  expect(rows.map((row) => row.path)).toEqual(['drafts/bridge.mdx'])
  const draft = await database.execute(`SELECT changed FROM files WHERE kind = 'draft'`)
  expect(draft.rows[0]?.changed).toBe(Date.parse('2026-03-01T09:00:00Z'))
  database.close()
})

test('a server reads contents from the files that travelled, and only those that are still the commit’s', async () => {
  await makeDeployment({ project, content: content() })
  const files = deploymentFiles(project)
  const snapshot = await openSnapshot(files.snapshot, content())
  const flood = git('rev-parse', 'HEAD:content/articles/2026/03/flood.mdx')
  expect(snapshot?.commit).toBe(git('rev-parse', 'HEAD'))
  expect(Buffer.from((await snapshot?.read(flood)) ?? []).toString()).toContain('About flood')
  expect(await snapshot?.read('f'.repeat(40))).toBeNull()
  await put('articles/2026/03/flood.mdx', 'something else')
  expect(await snapshot?.read(flood)).toBeNull()
  expect(await openSnapshot(path.join(project, 'none.json'), content())).toBeNull()
})

test('without a known commit nothing is made, since no server could tell what changed since', async () => {
  await rm(path.join(project, '.git'), { recursive: true })
  await expect(makeDeployment({ project, content: content() })).rejects.toThrow('VERCEL_GIT_COMMIT_SHA')
  const commit = 'a'.repeat(40)
  await makeDeployment({ project, content: content(), commit })
  const database = await openDatabase(deploymentFiles(project).catalogue)
  expect(await catalogueHead(database)).toBe(commit)
  expect(await articleBySlug(database, 'flood')).not.toBeNull()
  database.close()
})
