import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { type DeskAct, may, permissions } from '../../lib/staff/permissions'
import { newSession, type Session, sealSession, sessionLimits } from '../../lib/staff/session'
import { expect, test } from '../fixtures'
import { project, type RunningPaper } from '../start-paper'

/** An act as the build made it: what a browser sends to call it, and to which page. */
interface BuiltAct {
  id: string
  name: string
  page: string
  /** The act of the table that its source names; undefined for the few that are everybody’s. */
  rule: DeskAct | undefined
}

const day = 24 * 60 * 60 * 1000

/** Every act that the build knows, however it came in: also one that no page shows. */
function builtActs(): BuiltAct[] {
  const manifest = JSON.parse(readFileSync(path.join(project, '.next/server/server-reference-manifest.json'), 'utf8'))
  return Object.entries<{ filename: string; exportedName: string; workers: Record<string, unknown> }>(
    manifest.node,
  ).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: exportedName,
    page: addressOf(Object.keys(workers)[0] ?? ''),
    rule: ruleOf(path.join(project, filename), exportedName),
  }))
}

/** `app/(desk)/admin/(pages)/articles/[id]/page` is at `/admin/articles/two-tides`. */
function addressOf(worker: string): string {
  return worker
    .replace(/^app/, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\/page$/, '')
    .replace('[id]', 'two-tides')
    .replace('[token]', 'invented')
}

function ruleOf(file: string, name: string): DeskAct | undefined {
  const source = readFileSync(file, 'utf8')
  const own = source.slice(source.indexOf(`function ${name}(`)).split(/^export /m)[0] ?? ''
  const rule = /\b(?:act|ask|mayDo)(?:<[^(]*>)?\(\s*'([a-z-]+)'/.exec(own)?.[1]
  return rule !== undefined && rule in permissions ? (rule as DeskAct) : undefined
}

/** Everything that acts can change, in one word. */
function stateOf(paper: RunningPaper): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(paper.content, { recursive: true, withFileTypes: true })) {
    const name = path.join(file.parentPath, file.name)
    if (file.isFile() && !name.includes('/.broadsheet/')) hash.update(name).update(readFileSync(name))
  }
  return hash.digest('hex')
}

async function call(paper: RunningPaper, { id, page }: BuiltAct, headers: Record<string, string>, body = '[]') {
  const answer = await fetch(paper.url + page, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: { 'content-type': 'text/plain;charset=UTF-8', 'next-action': id, origin: paper.url, ...headers },
  })
  return { status: answer.status, text: await answer.text() }
}

async function cookieOf(desk: Page): Promise<string> {
  return (await desk.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
}

async function sealed(paper: RunningPaper, session: Session): Promise<string> {
  const secret = await readFile(path.join(paper.content, '.broadsheet/secret'), 'utf8')
  return `broadsheet-session=${await sealSession(session, secret.trim())}`
}

test.use({ byKey: true })

test('every act refuses whoever may not, changes nothing, and fails nowhere', async ({ ownPaper, signIn }) => {
  test.slow()
  const acts = builtActs()
  expect(acts.length).toBeGreaterThan(20)
  const admin = await cookieOf(await signIn(ownPaper))
  const reporter = await cookieOf(await signIn(ownPaper, 'ana', { name: 'Ana', role: 'reporter' }))
  const removed = await cookieOf(await signIn(ownPaper, 'boris', { name: 'Boris', role: 'admin' }))
  await rm(path.join(ownPaper.content, 'staff/boris.yaml'))
  const fresh = newSession({ handle: 'admin', sessions: undefined }, Date.now())
  const idle = { ...fresh, signedIn: Date.now() - 5 * day, seen: Date.now() - sessionLimits.idle }
  const old = { ...fresh, signedIn: Date.now() - sessionLimits.absolute }
  const strangers: [string, Record<string, string>][] = [
    ['nobody', {}],
    ['a forged session', { cookie: 'broadsheet-session=Fe26.2*1*abc*def' }],
    ['somebody who was taken off the staff', { cookie: removed }],
    ['a session that nobody used for three days', { cookie: await sealed(ownPaper, idle) }],
    ['a session of two weeks ago', { cookie: await sealed(ownPaper, old) }],
    ['a session of before signing out everywhere', { cookie: await sealed(ownPaper, { ...fresh, number: 7 }) }],
    ['an admin by way of another site', { cookie: admin, origin: 'https://evil.example' }],
    ['nobody who claims to come from a proxy', { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
  ]
  const before = stateOf(ownPaper)
  const faults: string[] = []
  for (const act of acts) {
    for (const [who, headers] of strangers) {
      const { status, text } = await call(ownPaper, act, headers)
      const isDone = act.rule !== undefined && text.includes('"state":"done"')
      if (status >= 500 || isDone) faults.push(`${act.name}, ${who}: ${status} ${text}`)
    }
    if (!act.rule || may({ role: 'reporter' }, act.rule)) continue
    const { status, text } = await call(ownPaper, act, { cookie: reporter })
    if (status >= 500 || !text.includes('Only an ')) faults.push(`${act.name}, a reporter: ${status} ${text}`)
  }
  expect(faults).toEqual([])
  expect(stateOf(ownPaper)).toBe(before)
  // A session as the others, but a good one, is let in: none of them was refused for another reason.
  const share = acts.find(({ name }) => name === 'sharePreviewAct')
  expect(share).toBeDefined()
  const body = '[{"id":"two-tides","days":1}]'
  if (share)
    expect((await call(ownPaper, share, { cookie: await sealed(ownPaper, fresh) }, body)).text).toContain('/preview/')
})

test('signing out everywhere ends the session in another browser at its next click', async ({ ownPaper, signIn }) => {
  const here = await signIn(ownPaper)
  const there = await signIn(ownPaper)
  await there.goto(`${ownPaper.url}/admin/log`)
  await here.goto(`${ownPaper.url}/admin/account`)
  await here.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(here).toHaveURL(/\/admin\/sign-in$/)
  expect(await readFile(path.join(ownPaper.content, 'staff/admin.yaml'), 'utf8')).toContain('sessions: 1\n')
  await there.getByRole('link', { name: 'Articles' }).click()
  await expect(there).toHaveURL(/\/admin\/sign-in$/)
  const again = await signIn(ownPaper)
  await expect(again.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible()
})

test('the desk is closed to a request that pretends to have passed a proxy', async ({ paper }) => {
  for (const value of ['proxy', 'proxy:proxy:proxy:proxy:proxy', 'src/proxy', 'middleware', 'middleware:middleware']) {
    const answer = await fetch(`${paper.url}/admin`, {
      redirect: 'manual',
      headers: { 'x-middleware-subrequest': value },
    })
    expect(answer.status).toBe(307)
    expect(answer.headers.get('location')).toBe('/admin/sign-in')
  }
})

test('nothing that only the server may know is in what browsers load', () => {
  const folder = path.join(project, '.next/static')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|css|map)$/.test(file),
  )
  expect(files.length).toBeGreaterThan(10)
  // Names of secrets, and words that only the code which uses them has.
  const secret =
    /SITE_SECRET|GITHUB_TOKEN|PRIVATE_KEY|WEBHOOK_SECRET|REDIS_URL|an invitation to the desk|Fe26\.2|openssl rand/
  const leaks = files.filter((file) => secret.test(readFileSync(path.join(folder, file), 'utf8')))
  expect(leaks).toEqual([])
})
