import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestDesk, rain, smallSite, type TestDesk } from '../desk/workflow.fixture'
import { fileProblems } from './desk-queries'
import { houseStyleRules, settings } from './settings'

let at: TestDesk

beforeEach(async () => {
  at = await openTestDesk({ 'site.yaml': smallSite, 'articles/2026/11/rain.mdx': rain }, '2026-11-23T12:00:00Z')
})
afterEach(() => at.close())

const rules = async () => (await houseStyleRules(at.desk.archive.database)).map(({ pattern }) => pattern)

test('a paper without a house style has none, and gets one from a file, the last good one', async () => {
  expect(await rules()).toEqual([])
  await at.put('house-style.yaml', 'rules:\n  - { pattern: whilst, message: The shorter word. }\n')
  expect(await rules()).toEqual(['whilst'])
  await at.put('house-style.yaml', 'rules:\n  - { pattern: whilst }\n')
  expect(await rules()).toEqual(['whilst'])
  expect((await fileProblems(at.desk.archive.database))[0]).toMatchObject({
    path: 'house-style.yaml',
    field: 'rules.0.message',
  })
})

test('a change of the house style makes no reader’s page old', async () => {
  const text = 'rules:\n  - { pattern: whilst, message: The shorter word. }\n'
  const change = { path: 'house-style.yaml', bytes: new TextEncoder().encode(text), expected: null }
  await at.desk.store.commit({ message: 'Style', author: { name: 'Ana', email: 'a@b.example' }, changes: [change] })
  at.desk.archive.takeTouched()
  await at.desk.archive.sync()
  expect(at.desk.archive.takeTouched()).toEqual({ paths: new Set(), everything: false })
})

test('the words of a language come from a file, the last good one, and every page is made anew for them', async () => {
  const text = new TextEncoder().encode('keyPoints: Kernpunkte\n')
  const change = { path: 'languages/de.yaml', bytes: text, expected: null }
  await at.desk.store.commit({ message: 'Words', author: { name: 'Ana', email: 'a@b.example' }, changes: [change] })
  at.desk.archive.takeTouched()
  await at.desk.archive.sync()
  expect(at.desk.archive.takeTouched().everything).toBe(true)
  await at.put('languages/de.yaml', 'keyPoints: Kernpunkte\nkeypoints: Kern\n')
  expect((await settings(at.desk.archive.database)).languages).toEqual({ de: { keyPoints: 'Kernpunkte' } })
  expect((await fileProblems(at.desk.archive.database))[0]).toMatchObject({ path: 'languages/de.yaml' })
})

test('a point of the checklist that site.yaml leaves out has its usual weight', async () => {
  const { checklist } = (await settings(at.desk.archive.database)).site
  expect(checklist).toMatchObject({ picture: 'off', links: 'warn', legalHold: 'block' })
  await at.put('site.yaml', smallSite.replace('picture: off', 'picture: perhaps'))
  expect((await settings(at.desk.archive.database)).site.checklist.picture).toBe('off')
  expect((await fileProblems(at.desk.archive.database))[0]?.message).toMatch(/not one of: block, warn, off/)
})
