import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../skip-content-deployments.mjs', import.meta.url))
let root: string
let repository: string
/** The commit that was deployed last. */
let deployed: string

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@paper.example', ...args], {
    cwd,
    encoding: 'utf8',
  }).trim()

async function put(file: string, text: string) {
  await mkdir(path.dirname(path.join(repository, file)), { recursive: true })
  await writeFile(path.join(repository, file), text)
}

async function commit(files: Record<string, string>): Promise<string> {
  for (const [file, text] of Object.entries(files)) await put(file, text)
  git(repository, 'add', '-A')
  git(repository, 'commit', '-qm', 'A change')
  return git(repository, 'rev-parse', 'HEAD')
}

/** Asks as Vercel does: in a shallow clone of the newest commits, with the variables that it sets. */
function ask(previous: string | undefined = deployed, { origin = true } = {}) {
  const clone = path.join(root, 'clone')
  git(root, 'clone', '-q', '--depth=10', `file://${repository}`, clone)
  if (!origin) git(clone, 'remote', 'remove', 'origin')
  const env = { PATH: process.env.PATH, HOME: root, VERCEL_GIT_PREVIOUS_SHA: previous } as unknown as NodeJS.ProcessEnv
  const { status, stdout } = spawnSync(process.execPath, [script], { cwd: clone, env, encoding: 'utf8' })
  return { skipped: status === 0, built: status === 1, says: stdout.trim() }
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'deployments-'))
  repository = path.join(root, 'repository')
  await mkdir(repository)
  git(repository, 'init', '-q', '-b', 'main')
  deployed = await commit({
    'package.json': '{}',
    'content/pages/about.mdx': 'About',
    'content/drafts/rain.mdx': 'Rain',
  })
})
afterEach(() => rm(root, { recursive: true }))

test('a saved draft and a publication need no deployment', async () => {
  await commit({ 'content/drafts/rain.mdx': 'It rains' })
  await rm(path.join(repository, 'content/drafts/rain.mdx'))
  await commit({ 'content/articles/2026/11/rain.mdx': 'It rains' })
  expect(ask()).toMatchObject({ skipped: true, says: expect.stringContaining('only content') })
})

test('a deployment from long ago, which a shallow clone does not have, is fetched and compared', async () => {
  for (let save = 0; save < 15; save++) await commit({ 'content/drafts/rain.mdx': `Rain, ${save}` })
  expect(ask().skipped).toBe(true)
})

test('code that came somewhere among many saves is deployed', async () => {
  await commit({ 'lib/rain.ts': 'export {}' })
  for (let save = 0; save < 15; save++) await commit({ 'content/drafts/rain.mdx': `Rain, ${save}` })
  expect(ask()).toMatchObject({ built: true, says: 'Building: lib/rain.ts has changed.' })
})

test('standing pages are code, and are deployed', async () => {
  await commit({ 'content/pages/about.mdx': 'About us' })
  expect(ask()).toMatchObject({ built: true, says: expect.stringContaining('content/pages/about.mdx') })
})

test('a file that was moved out of the content is deployed', async () => {
  await mkdir(path.join(repository, 'lib'))
  await rename(path.join(repository, 'content/drafts/rain.mdx'), path.join(repository, 'lib/rain.mdx'))
  await commit({})
  expect(ask().built).toBe(true)
})

test('a folder whose name only begins like that of the content is none', async () => {
  await commit({ 'content-tools/rain.mjs': '' })
  expect(ask().built).toBe(true)
})

test('more than two hundred files of content are deployed, so that servers have little to catch up with', async () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`content/articles/2026/11/${i}.mdx`, String(i)]))
  await commit(many(200))
  expect(ask().skipped).toBe(true)
  await rm(path.join(root, 'clone'), { recursive: true })
  await commit({ 'content/articles/2026/11/200.mdx': '200' })
  expect(ask()).toMatchObject({ built: true, says: 'Building: 201 files of content have changed.' })
})

test('whatever is not known is deployed', async () => {
  const saved = await commit({ 'content/drafts/rain.mdx': 'It rains' })
  for (const previous of ['', 'a'.repeat(40), 'main; rm -rf', saved]) {
    expect(ask(previous).built, previous).toBe(true)
    await rm(path.join(root, 'clone'), { recursive: true })
  }
  for (let save = 0; save < 15; save++) await commit({ 'content/drafts/rain.mdx': `Rain, ${save}` })
  expect(ask(deployed, { origin: false })).toMatchObject({
    built: true,
    says: expect.stringContaining('cannot be fetched'),
  })
})
