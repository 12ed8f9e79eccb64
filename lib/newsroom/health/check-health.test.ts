import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Newsroom, openNewsroom } from '../open-newsroom'
import { testSite } from '../test-paper.fixture'
import { checkHealth, type Surroundings } from './check-health'

let root: string
let paper: Newsroom
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'paper-'))
  await writeFile(path.join(root, 'site.yaml'), testSite)
  paper = await openNewsroom({ folders: { content: root, state: path.join(root, '.broadsheet') } })
})
afterEach(async () => {
  paper.archive.close()
  await paper.store.close()
  await rm(root, { recursive: true })
})

async function check(around: Partial<Surroundings> = {}) {
  const groups = await checkHealth(paper, {
    env: {},
    site: new URL('http://localhost:3000'),
    host: 'localhost:3000',
    lastWebhook: null,
    scriptsRemoved: true,
    askRedis: async () => {},
    fetch,
    ...around,
  })
  return groups.flatMap(({ findings }) => findings)
}

async function employ(handle: string, text: string) {
  const bytes = new TextEncoder().encode(text)
  const changes = [{ path: `staff/${handle}.yaml`, bytes, expected: null }]
  await paper.store.commit({ message: 'Employ', author: { name: 'Ana', email: 'ana@paper.example' }, changes })
  await paper.archive.sync()
}

test('a paper on somebody’s own machine, with an admin, is in order', async () => {
  await employ('ana', 'name: Ana\nrole: admin\n')
  const findings = await check()
  expect(findings.filter(({ state }) => state !== 'good')).toEqual([])
  expect(findings.map(({ topic }) => topic)).toEqual(
    expect.arrayContaining([
      'Content folder',
      'Git',
      'Newest state',
      'SITE_SECRET',
      'SITE_URL',
      'Staff',
      'Reader pages',
    ]),
  )
  expect(JSON.stringify(findings)).not.toContain(paper.secret)
})

test('a paper without an admin, and a staff file that cannot be read, are named', async () => {
  await employ('king', 'name: King\nrole: king\n')
  const broken = (await check()).filter(({ state }) => state === 'broken')
  expect(broken).toMatchObject([
    { topic: 'Staff', remedy: expect.stringContaining('npm run invite') },
    { topic: 'Staff file', says: expect.stringContaining('content/staff/king.yaml: role') },
  ])
})

test('whatever is broken, the rest is checked', async () => {
  await employ('ana', 'name: Ana\nrole: admin\n')
  paper.store.list = () => Promise.reject(new Error('The history cannot be read.'))
  const askRedis = () => Promise.reject(new Error('ECONNREFUSED'))
  const findings = await check({ scriptsRemoved: false, askRedis, env: { REDIS_URL: 'redis://nowhere' } })
  expect(findings.filter(({ state }) => state === 'broken').map(({ topic }) => topic)).toEqual([
    'REDIS_URL',
    'Reader pages',
    'Staff',
  ])
})
