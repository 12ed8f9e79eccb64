import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { awake, publish } from '../desk/editing-page'
import { comeIn } from '../passkeys'
import { freePort, project } from '../start-paper'

const started = new Set<ChildProcess>()

/** Runs an npm script and gathers what it prints. */
function npm(script: string, cwd: string, env: Record<string, string | undefined>) {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd,
    env: { ...process.env, SITE_URL: undefined, CI: undefined, ...env } as NodeJS.ProcessEnv,
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  started.add(child)
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      started.delete(child)
      resolve(code)
    }),
  )
  return { child, ended, output: () => output }
}

async function printed(
  run: { child: ChildProcess; output: () => string },
  pattern: RegExp,
  timeout: number,
): Promise<string> {
  await expect
    .poll(() => pattern.test(run.output()) || run.child.exitCode !== null, {
      timeout,
      message: 'npm start prints its addresses',
    })
    .toBe(true)
  const found = pattern.exec(run.output())?.[1]
  if (!found) throw new Error(run.output())
  return found
}

/** As a terminal does it: the signal goes to npm and to all that it started. */
async function stopWithCtrlC(run: ReturnType<typeof npm>, port: string): Promise<void> {
  process.kill(-(run.child.pid ?? 0), 'SIGINT')
  // npm answers the signal with a zero or by ending of it, depending on its version.
  expect([0, null, 130]).toContain(await run.ended)
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
}

test.describe.configure({ mode: 'serial' })

test.describe('a newcomer with a fresh clone, Node, npm and Git', () => {
  let clone: string
  test.beforeAll(async () => {
    clone = path.join(await mkdtemp(path.join(tmpdir(), 'clone-')), 'broadsheet')
    await mkdir(clone)
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: project,
      encoding: 'utf8',
    })
      .split('\n')
      .filter(Boolean)
    for (const file of files) await cp(path.join(project, file), path.join(clone, file)).catch(() => {})
  })
  // A test that failed must not leave its server behind, which would keep the machine busy.
  test.afterEach(() => {
    for (const { pid } of started) process.kill(-(pid ?? 0), 'SIGKILL')
    started.clear()
  })
  test.afterAll(() => rm(path.dirname(clone), { recursive: true, force: true }))

  test('types npm start, reads, signs in, edits, publishes, and reads it', async ({ browser }) => {
    test.setTimeout(600_000)
    const port = String(await freePort())
    const run = npm('start', clone, { PORT: port })
    const address = await printed(run, /(http:\S+\/admin\/sign-in\/\S+)/, 500_000)
    const site = await printed(run, /The paper is open:\s+(\S+)/, 1000)
    expect(site).toBe(`http://localhost:${port}`)
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await reader.goto(site)
    await reader
      .getByRole('link', { name: /Why two high tides/ })
      .first()
      .click()
    await expect(reader.locator('h1')).toContainText('Why two high tides')
    const desk = await (await browser.newContext()).newPage()
    await comeIn(desk, address)
    await desk.getByRole('link', { name: /Why two high tides/ }).click()
    await awake(desk)
    await desk.getByLabel('Headline', { exact: true }).fill('A newcomer was here')
    await publish(desk)
    await reader.reload()
    await expect(reader.locator('h1')).toHaveText('A newcomer was here')
    await stopWithCtrlC(run, port)
    expect(run.output()).not.toMatch(/error/i)
  })

  test('a second npm start is ready in seconds, and has everything', async () => {
    test.setTimeout(60_000)
    const port = String(await freePort())
    const run = npm('start', clone, { PORT: port })
    const site = await printed(run, /The paper is open:\s+(\S+)/, 15_000)
    expect(run.output()).not.toMatch(/Installing|Building/)
    expect(await (await fetch(`${site}/science/why-two-high-tides`)).text()).toContain('A newcomer was here')
    const taken = npm('start', clone, { PORT: port })
    expect(await taken.ended).not.toBe(0)
    expect(taken.output()).toContain(`Port ${port} is taken by another program.`)
    await stopWithCtrlC(run, port)
  })

  test('npm run dev serves the paper too, and shows a change of a file', async () => {
    test.setTimeout(120_000)
    const port = String(await freePort())
    const run = npm('dev', clone, { PORT: port })
    const site = await printed(run, /The paper is open:\s+(\S+)/, 60_000)
    const page = await fetch(`${site}/science/why-two-high-tides`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<script')
    const file = path.join(clone, 'content/articles/2026/11/the-longest-railway.mdx')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^headline: .*$/m, 'headline: Written in development'))
    await expect
      .poll(async () => (await fetch(`${site}/world/the-longest-railway`)).text(), { timeout: 20_000 })
      .toContain('Written in development')
    await stopWithCtrlC(run, port)
  })

  for (const [what, env, sentence] of [
    [
      'a content folder that is not there',
      { CONTENT_DIR: '/nowhere/content' },
      'The content folder /nowhere/content does not exist.',
    ],
    ['no Git', { PATH: path.dirname(process.execPath) }, 'there is no git on this machine'],
    ['a port that is none', { PORT: 'http' }, 'PORT is “http”, which is no port.'],
    ['a short secret', { SITE_SECRET: 'short' }, 'SITE_SECRET is shorter than 32 characters'],
  ] as const) {
    test(`${what} is one clear sentence and an exit that says no`, async () => {
      const port = String(await freePort())
      const folder = await mkdtemp(path.join(tmpdir(), 'bin-'))
      const environment: Record<string, string | undefined> = {
        ...process.env,
        PORT: port,
        SITE_URL: undefined,
        ...env,
      }
      if (what === 'no Git') environment.PATH = folder
      const child = spawn(process.execPath, ['scripts/start.mjs'], {
        cwd: clone,
        env: environment as NodeJS.ProcessEnv,
      })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
      const code = await new Promise((resolve) => child.once('exit', resolve))
      expect(output).toContain(sentence)
      expect(output).not.toMatch(/\n\s+at /)
      expect(code).not.toBe(0)
      await rm(folder, { recursive: true })
    })
  }

  test('a taken port is one clear sentence', async () => {
    const server = createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const run = npm('start', clone, { PORT: String(port) })
    expect(await run.ended).not.toBe(0)
    expect(run.output()).toContain('is taken by another program')
    server.close()
  })
})
