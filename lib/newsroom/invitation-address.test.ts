import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openInvitation } from '../staff/invitation'
import { siteSecret } from '../staff/site-secret'
import { type Invited, invitationAddress } from './invitation-address'
import { invitingPaper } from './inviting-paper'

const secret = 'a-secret-that-is-long-enough-for-everybody'
const now = Date.parse('2026-11-23T12:00:00Z')
const site = new URL('https://paper.example')
let project: string

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'project-'))
})
afterEach(() => rm(project, { recursive: true }))

async function invite(invited: Invited, env: Record<string, string | undefined>) {
  const paper = await invitingPaper(project, env)
  const address = invitationAddress(invited, paper, site, now)
  expect(address).toMatch(/^https:\/\/paper\.example\/admin\/sign-in\/[\w.-]+$/)
  const opened = openInvitation(address.split('/').at(-1) ?? '', paper.secret, now)
  if (opened.state !== 'valid') throw new Error(opened.state)
  return opened.invitation
}

test('a paper on another machine is invited to with its secret and its address alone', async () => {
  const env = { SITE_SECRET: secret, SITE_URL: site.href }
  expect(await invite({}, env)).toMatchObject({ handle: 'admin', person: null })
  expect(await invite({ handle: 'anna' }, env)).toMatchObject({ handle: 'anna', person: null })
  const anna = { name: 'Anna Berg', role: 'editor' }
  expect(await invite({ handle: 'anna', ...anna }, env)).toMatchObject({ person: anna })
})

test('a paper on this machine is invited to with the secret that it keeps, and knows its staff', async () => {
  await siteSecret(path.join(project, '.broadsheet'), undefined)
  await mkdir(path.join(project, 'content/staff'), { recursive: true })
  await writeFile(path.join(project, 'content/staff/anna.yaml'), 'name: Anna\nrole: editor\n')
  expect(await invite({}, {})).toMatchObject({ handle: 'admin' })
  expect(await invite({ handle: 'anna' }, {})).toMatchObject({ handle: 'anna' })
  await expect(invite({ handle: 'boris' }, {})).rejects.toThrow('npm run invite -- boris --role reporter')
  await expect(invite({ handle: 'anna', name: 'Anna', role: 'admin' }, {})).rejects.toThrow('is there already')
  await siteSecret(path.join(project, 'elsewhere/.broadsheet'), undefined)
  expect(await invite({}, { CONTENT_DIR: 'elsewhere' })).toMatchObject({ handle: 'admin' })
})

test('whatever is missing is named', async () => {
  await expect(invite({}, {})).rejects.toThrow('SITE_SECRET is not set, and no paper has run here')
  await expect(invite({}, { SITE_SECRET: secret })).rejects.toThrow('SITE_URL is not')
  await expect(invite({}, { SITE_SECRET: 'short', SITE_URL: site.href })).rejects.toThrow('shorter than 32')
  await siteSecret(path.join(project, '.broadsheet'), undefined)
  await expect(invite({}, { CONTENT_REPOSITORY: 'harbour/light' })).rejects.toThrow('SITE_SECRET is not set')
})

test('only a handle, a role and a name that can be one are invited', async () => {
  const env = { SITE_SECRET: secret, SITE_URL: site.href }
  await expect(invite({ handle: '../site' }, env)).rejects.toThrow('“../site” is no handle')
  for (const half of [
    { name: 'Anna' },
    { role: 'editor' },
    { name: 'Anna', role: 'king' },
    { name: ' ', role: 'editor' },
  ])
    await expect(invite({ handle: 'anna', ...half }, env)).rejects.toThrow('Somebody new needs a name')
})
