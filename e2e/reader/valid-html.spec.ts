import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { project } from '../start-paper'
import { kindsOfPage } from './kinds-of-page'
import { expect, test } from './with-whole-paper'

const run = promisify(execFile)
const checker = path.join(project, 'node_modules/vnu-jar/build/dist/vnu.jar')

/** What the checker says of a page, in the parts that are used here. */
interface Message {
  type: string
  url: string
  message: string
  extract?: string
}

test('the Nu HTML checker finds no error in any kind of page', async ({ wholePaper }) => {
  const java = await run('java', ['-version']).catch(() => null)
  test.skip(!java, 'There is no Java here, which the Nu checker is written in: apt-get install default-jre-headless.')
  const folder = await mkdtemp(path.join(tmpdir(), 'pages-'))
  const names = new Map<string, string>()
  for (const [index, page] of kindsOfPage.entries()) {
    const file = path.join(folder, `${index}.html`)
    const html = await (await fetch(wholePaper.url + page.path)).text()
    // It also reads styles, but knows no cascade layers.
    await writeFile(file, html.replace(/(?<=<style>).*?(?=<\/style>)/gs, ''))
    names.set(file, page.name)
  }
  const { stderr } = await run('java', ['-jar', checker, '--format', 'json', '--exit-zero-always', folder])
  await rm(folder, { recursive: true })
  const { messages } = JSON.parse(stderr) as { messages: Message[] }
  const errors = messages.filter(({ type }) => type !== 'info')
  expect(
    errors.map(({ url, message, extract }) => `${names.get(new URL(url).pathname)}: ${message} ${extract}`),
  ).toEqual([])
})

test('every address in the head of every kind of page is there', async ({ wholePaper }) => {
  const addresses = new Map<string, string>()
  for (const { name, path } of kindsOfPage.filter(({ status }) => status === 200)) {
    const head = (await (await fetch(wholePaper.url + path)).text()).split('</head>')[0] ?? ''
    for (const [tag] of head.matchAll(/<(?:link|meta)\b[^>]*>/g)) {
      const [, address] = /(?:href|content)="((?:https?:\/\/|\/(?!\/))[^"]*)"/.exec(tag) ?? []
      if (address) addresses.set(new URL(address.replaceAll('&amp;', '&'), wholePaper.url).pathname, name)
    }
  }
  expect([...addresses.keys()]).toEqual(expect.arrayContaining(['/rss.xml', '/feed.json', '/corrections/rss.xml']))
  for (const [address, name] of addresses) {
    const { status } = await fetch(wholePaper.url + address, { redirect: 'manual' })
    expect([name, address, status]).toEqual([name, address, 200])
  }
})
