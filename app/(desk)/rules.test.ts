import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { permissions } from '@/lib/staff/permissions'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** What the browser of anybody may ask, and why that is right. Whatever is not here names what it needs of the table. */
const forEverybody: Record<string, string> = {
  'app/(desk)/admin/_actions/session-acts.ts offerKeyAct':
    'It is how people come in: an invitation is asked for, the origin, and how often somebody tried.',
  'app/(desk)/admin/_actions/session-acts.ts enrolAct': 'The same, and a key made for that invitation.',
  'app/(desk)/admin/_actions/session-acts.ts askForKeyAct':
    'It gives a challenge to anybody, which is good for nothing without a key; origin and tries are asked for.',
  'app/(desk)/admin/_actions/session-acts.ts signInAct':
    'It is how people come in: a signature by a key of the staff is asked for, the origin, and how often somebody tried.',
  'app/(desk)/admin/_actions/github-acts.ts goToGitHubAct':
    'It sends the browser that asks to GitHub, with a cookie of its own; origin and tries are asked for.',
  'app/(desk)/admin/sign-in/github/route.ts GET':
    'It is how people come in: a code of GitHub’s for the cookie of this browser is asked for, an account that a staff file names, and how often somebody tried.',
  'app/(desk)/admin/_actions/session-acts.ts signOutAct':
    'Whoever has a cookie may put it away; the origin is asked for, so that no other site does it.',
  'app/(desk)/admin/(pages)/sign-in/page.tsx': 'It says how to get in, and nothing else.',
  'app/(desk)/admin/(pages)/sign-in/[token]/page.tsx': 'It shows a form for an invitation; the act behind it asks.',
  'app/(desk)/preview/[token]/page.tsx': 'The signed address is what is asked for.',
  'app/internal/changes/route.ts POST': 'It asks for the key that this process made at its start.',
  'app/internal/github/route.ts POST': 'It asks for the signature of the webhook’s secret.',
}

/** What a page of the desk must be made with or ask; each sends those away who have no session of somebody on the staff. */
const doorsOfPages = [/export default deskPage(<\w+>)?\(/, /\bawait requireStaff\(\)/, /\bawait healthVisit\(\)/]

const sources = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(project, file), 'utf8') }))

/** Without comments, so that a rule which is only spoken of counts for nothing. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(])\/\/[^\n]*/g, '$1')
}

/** Every `export` at the beginning of a line, with all until the next. Types are nothing that can be called. */
function exportsOf(text: string): { head: string; body: string }[] {
  return code(text)
    .split(/^(?=export\b)/m)
    .filter((part) => /^export\b/.test(part) && !/^export (type|interface)\b/.test(part))
    .map((part) => ({ head: part.split('\n')[0] ?? '', body: part }))
}

/** The act that a door is asked for, if it stands in the table. */
function ruleIn(body: string, doors: string): string | undefined {
  const asked = new RegExp(`\\b(?:${doors})(?:<[^(]*>)?\\(\\s*'([a-z-]+)'`).exec(body)?.[1]
  return asked !== undefined && asked in permissions ? asked : undefined
}

const actFiles = sources.filter(({ text }) => /^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*['"]use server['"]/.test(text))
const used = new Set<string>()

describe('every act that a browser can call', () => {
  const acts = actFiles.flatMap(({ file, text }) => exportsOf(text).map((each) => ({ file, ...each })))

  test('stands in a file whose first line says so, since one inside another function could hide', () => {
    for (const { file, text } of sources) {
      if (actFiles.some((act) => act.file === file)) continue
      expect(code(text), `${file}: move this act into a file of its own under _actions`).not.toMatch(
        /['"]use server['"]/,
      )
    }
    expect(acts.length).toBeGreaterThan(20)
  })

  test.each(acts)('$file: $head', ({ file, head, body }) => {
    const name = /^export async function (\w+)\(/.exec(head)?.[1]
    expect(name, `${file}: write “${head}” as “export async function”, so that its rule can be read`).toBeDefined()
    const key = `${file} ${name}`
    used.add(key)
    const rule = ruleIn(body, 'act|ask|mayDo')
    expect(
      rule ?? forEverybody[key],
      `${key} has no rule. Let it go through act(…), ask(…) or mayDo(…) with an act of lib/staff/permissions.ts.`,
    ).toBeDefined()
  })
})

describe('every page and route of the desk, and every route that no reader asks for', () => {
  const under = (folder: string, names: RegExp) =>
    sources.filter(({ file }) => file.startsWith(folder) && names.test(path.basename(file)))

  test.each(under('app/(desk)/', /^page\.tsx?$/))('$file', ({ file, text }) => {
    used.add(file)
    const asks = doorsOfPages.some((door) => door.test(code(text)))
    expect(
      asks || file in forEverybody,
      `${file} asks nobody who they are. Make it with deskPage(…), or let it await requireStaff().`,
    ).toBe(true)
  })

  const routes = ['app/(desk)/', 'app/internal/', 'app/api/'].flatMap((folder) => under(folder, /^route\.tsx?$/))
  const answers = routes.flatMap(({ file, text }) => exportsOf(text).map((each) => ({ file, ...each })))

  test.each(answers)('$file: $head', ({ file, head, body }) => {
    const name = /^export (?:async function|const) (\w+)/.exec(head)?.[1] ?? ''
    // What Next reads of a route and never calls.
    if (['dynamic', 'revalidate', 'runtime', 'maxDuration'].includes(name)) return
    const key = `${file} ${name}`
    used.add(key)
    const rule = ruleIn(body, 'staffRoute')
    expect(rule ?? forEverybody[key], `${key} has no rule. Make it with staffRoute(…).`).toBeDefined()
  })
})

test('nobody is let in by a reason that has nothing to do any more', () => {
  expect(Object.keys(forEverybody).filter((key) => !used.has(key))).toEqual([])
})

test('an act without a rule is found', () => {
  const [bad] = exportsOf(
    "'use server'\n\n/** act('save') */\nexport async function sneakAct(id: string) {\n  // act('save'\n  return steal(id)\n}\n",
  )
  expect(bad && ruleIn(bad.body, 'act|ask|mayDo')).toBeUndefined()
  const [invented] = exportsOf("export async function kingAct() {\n  return act('rule-all', z.any(), 0, deed)\n}\n")
  expect(invented && ruleIn(invented.body, 'act|ask|mayDo')).toBeUndefined()
})
