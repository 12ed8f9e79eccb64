import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { canGoOffline } from '../build-on-vercel'
import type { Deployment } from '../deployment'
import { readBuildOutput } from '../launch/build-output'

/** Bytes. */
const largestFunction = 50 * 1024 * 1024

/** Looks over the folder that `vercel build` has made. */
export function whatTravels(deployment: () => Deployment): void {
  const output = () => readBuildOutput(deployment().build.output)
  const folders = () => [...new Set(output().functions.values())]
  const readersFunction = () => output().functions.get('/[section]/[slug]') ?? ''
  const desksFunction = () => output().functions.get('/admin/articles/[id]') ?? ''
  const picturesFunction = () => output().functions.get('/media/[...path]') ?? ''

  test('is made without a network', (context) => {
    if (!canGoOffline) context.skip('This machine cannot take the network away from a program (unshare -n).')
    expect(deployment().build.wasOffline).toBe(true)
  })

  test('has functions of less than 50 MB each', () => {
    const sizes = folders().map((folder) => ({ folder: path.basename(folder), bytes: bytesBelow(folder) }))
    for (const { folder, bytes } of sizes) console.log(`  ${folder}: ${(bytes / 1024 / 1024).toFixed(1)} MB`)
    expect(sizes.filter(({ bytes }) => bytes >= largestFunction)).toEqual([])
  })

  test('takes the content, its list and its catalogue along, of the commit that GitHub has', () => {
    for (const folder of [readersFunction(), desksFunction(), picturesFunction()]) {
      for (const file of ['content/site.yaml', 'content/front.yaml', '.broadsheet/deployment/catalogue.db'])
        expect(existsSync(path.join(folder, file)), `${file} in ${folder}`).toBe(true)
      const snapshot = readFileSync(path.join(folder, '.broadsheet/deployment/snapshot.json'), 'utf8')
      const { commit, entries }: { commit: string; entries: string[] } = JSON.parse(snapshot)
      expect(commit).toBe(deployment().github.commit)
      const missing = entries.filter((entry) => !existsSync(path.join(folder, 'content', entry.slice(41))))
      expect(missing).toEqual([])
    }
  })

  test('takes along nothing else: no history, whose settings can hold passwords, no key and no test', () => {
    const own = ['.vc-config.json', '___next_launcher.cjs', '.next', 'node_modules', 'package.json']
    // `lib` comes by way of `instrumentation.ts`, where next.config.mjs cannot keep it out.
    // Vercel itself adds files named `.env…` that the repository has.
    const known = [...own, 'content', '.broadsheet', 'lib', '.env.example']
    for (const folder of folders()) {
      expect(readdirSync(folder).filter((name) => !known.includes(name))).toEqual([])
      // The fonts, cut during the build, come in the same way as `lib`; nothing of them is secret, or large.
      const state = readdirSync(path.join(folder, '.broadsheet'))
      expect(state.filter((name) => name !== 'fonts')).toEqual(['deployment'])
      expect(namesBelow(path.join(folder, 'content')).filter((name) => /(^|\/)\.git(\/|$)/.test(name))).toEqual([])
    }
  })

  test('takes along what is no JavaScript: SQLite, the picture scaler and the thread that parses', () => {
    const among = (folder: string, pattern: RegExp) => namesBelow(folder).filter((file) => pattern.test(file))
    for (const folder of folders())
      expect(among(folder, /node_modules\/@libsql\/linux-\w+-gnu\/.*\.node$/)).toHaveLength(1)
    expect(among(picturesFunction(), /@img\/sharp-linux-\w+\/.*\.node$/)).toHaveLength(1)
    expect(among(picturesFunction(), /@img\/sharp-libvips-linux-\w+\/.*\.so/)).not.toEqual([])
    for (const folder of [readersFunction(), desksFunction()])
      expect(among(folder, /\.next\/server\/.*prose-worker/)).not.toEqual([])
  })

  test('has no finished page of readers’, which would carry scripts', () => {
    // Which links browsers may follow beforehand is no page, and the same for every paper.
    const readers = [...output().prerenders].filter(
      ([name]) => !name.startsWith('/_') && name !== '/speculation-rules.json',
    )
    expect(readers.length).toBeGreaterThan(0)
    expect(readers.filter(([, { fallback }]) => fallback !== null)).toEqual([])
  })

  test('has pages for failures that say what is the matter without a script', () => {
    for (const [name, says] of [
      ['/404', 'could not be found'],
      ['/500', 'couldn’t load'],
    ] as const) {
      const html = readFileSync(output().files.get(name)?.file ?? '', 'utf8')
      expect(html, name).not.toMatch(/<script/)
      expect(html, name).toContain(says)
    }
  })

  test('keeps what each readers’ page answers, by its address alone', () => {
    const { prerenders } = output()
    const pages = [...output().functions].filter(([, folder]) => folder === readersFunction()).map(([name]) => name)
    const readers = pages.filter((name) => !name.startsWith('/_'))
    expect(readers).toContain('/front/[edition]')
    for (const name of readers) {
      const { expiration, allowQuery, bypassToken, allowHeader } = prerenders.get(name) ?? {}
      const parameters = [...name.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, parameter]) => `nxtP${parameter}`)
      expect(allowQuery, name).toEqual(parameters)
      // A first life of a second: how long an answer lives, it says itself.
      expect(expiration, name).toBe(1)
      expect(bypassToken, name).toMatch(/^[0-9a-f]{32}$/)
      expect(allowHeader, name).not.toContain('cookie')
    }
    expect([...prerenders.keys()].filter((name) => /^\/(admin|preview|internal|media)/.test(name))).toEqual([])
  })
}

function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String)
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0)
}
