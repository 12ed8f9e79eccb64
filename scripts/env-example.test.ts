import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))

/** Set by Node, by Next, by the machine, by our own build, or by us for Git and Lighthouse: nobody decides about them. */
const notOurs = ['NODE_ENV', 'NEXT_RUNTIME', 'PATH', 'STANDING_PAGES', 'GIT_INDEX_FILE', 'CHROME_PATH']

const folders = ['app', 'components', 'lib', 'scripts', 'bench']

/** A variable that is read, in any of the ways in which this program reads one. */
const reads = [
  /\bprocess\.env\.([A-Z][A-Z0-9_]*)/g,
  /\benv\.([A-Z][A-Z0-9_]*)/g,
  // The schema of the store's settings, and what is taken out of an environment by its name.
  /^ {4}([A-Z][A-Z0-9_]{3,}): (?:text|z)\b/gm,
  /\b([A-Z][A-Z0-9_]{3,}): \w+,? (?=[A-Z}])/g,
]

test('every variable that the program reads has one sentence in .env.example, and no other has', () => {
  const listed = readFileSync(path.join(project, '.env.example'), 'utf8')
  const explained = [...listed.matchAll(/^# [^\n]+\.\n([A-Z][A-Z0-9_]*)=$/gm)].map(([, name]) => name)
  const named = [...listed.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name)
  expect(explained, 'each has one line above it that ends like a sentence, and no value').toEqual(named)
  expect([...named].sort()).toEqual([...variablesRead()].sort())
})

function variablesRead(): Set<string> {
  const sources = [
    ...folders.flatMap((folder) =>
      readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    ),
    ...readdirSync(project),
  ].filter((file) => /\.(m?ts|tsx|mjs)$/.test(file) && !/node_modules|\.fixture\.ts$|env-example\.test\.ts$/.test(file))
  const found = new Set<string>()
  for (const file of sources) {
    const text = readFileSync(path.join(project, file), 'utf8')
    // A test brings variables of its own invention; what it reads of the process is real.
    const patterns = file.includes('.test.') ? reads.slice(0, 1) : reads
    for (const pattern of patterns) for (const [, name] of text.matchAll(pattern)) if (name) found.add(name)
  }
  for (const name of notOurs) found.delete(name)
  return found
}
