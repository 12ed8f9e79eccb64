import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleSchema } from '../lib/article/schema'
import { componentNames, componentRule } from '../lib/prose/components'
import { withReference, writingPage } from './write-reference'

const page = readFileSync(writingPage, 'utf8')

test('the tables for journalists say what the schemas say', () => {
  expect(page, 'docs/writing.md is out of date. Mend it with: npx tsx scripts/write-reference.ts').toBe(
    withReference(page),
  )
})

test('every field and every attribute has a row of its own', () => {
  for (const field of Object.keys(articleSchema.shape)) expect(page).toContain(`| \`${field}\` |`)
  for (const name of componentNames) {
    const part = page.split(`\n#### ${name}\n`)[1]?.split('\n#### ')[0] ?? ''
    for (const attribute of Object.keys(componentRule(name).attributes.shape)) {
      expect(part, name).toContain(`| \`${attribute}\` |`)
    }
  }
})

test('what a person wrote around the tables stays, and a page without their place is told how to get one', () => {
  const [before = '', rest = ''] = page.split(/(?<=<!-- reference:.*-->\n)/)
  const after = rest.slice(rest.indexOf('<!-- /reference -->'))
  expect(withReference(`${before}An old table.\n${after}`)).toBe(withReference(page))
  expect(() => withReference('# Writing\n')).toThrow('docs/writing.md lacks its marks')
})
