import { expect, test } from 'vitest'
import { checkBody } from './check-body'
import { parseProse } from './parse-prose'
import { html } from './press.fixture'

test('a body comes back from the other thread as it was checked', async () => {
  const source =
    'Rain *fell*.\n\n<Chart kind="bar" title="a" summary="b" columns={["a", "b"]} rows={[["a", -1]]} />\n\nMore[^1].\n\n[^1]: A note.'
  const body = await parseProse(source)
  expect(body).toEqual(checkBody(source))
  expect(html(body)).toContain('<p>Rain <em>fell</em>.</p>')
})

test('faults come back with the lines of the file', async () => {
  expect(await parseProse('Rain.\n\n{rain}', { firstLine: 20 })).toMatchObject({
    ok: false,
    problems: [{ line: 22, column: 1 }],
  })
})

test('a text that hangs the parser is given up at the deadline, and the next text is printed', async () => {
  // Below every bound, and seconds of work: the parser reads the whole string again at each brace.
  const hanging = `<Figure alt={"${'x'.repeat(450_000)}${'}'.repeat(900)}"} />`
  const start = performance.now()
  const bodies = await Promise.all([0, 1, 2].map((n) => parseProse(`${hanging}${n}`, { deadline: 200, firstLine: 5 })))
  expect(performance.now() - start).toBeLessThan(8000)
  for (const body of bodies)
    expect(body).toMatchObject({
      ok: false,
      problems: [{ line: 5, message: expect.stringContaining('too tangled to print') }],
    })
  expect(await parseProse('Rain.')).toMatchObject({ ok: true, words: 1 })
})

test('many texts at once are all printed', async () => {
  const bodies = await Promise.all(Array.from({ length: 60 }, (_, n) => parseProse(`Rain number ${n} of many.`)))
  expect(bodies.map((body) => body.ok && body.text)).toEqual(
    Array.from({ length: 60 }, (_, n) => `Rain number ${n} of many.`),
  )
})

test('the same text asked twice is parsed once', async () => {
  const [first, second] = await Promise.all([parseProse('Rain again.'), parseProse('Rain again.')])
  expect(first).toBe(second)
  expect(await parseProse('Rain again.', { firstLine: 2 })).toBe(first)
})

test('a faulty text asked for by two who count from other lines tells each their own', async () => {
  for (const firstLine of [1, 20, -2])
    expect(await parseProse('Rain.\n\n{again}', { firstLine })).toMatchObject({ problems: [{ line: firstLine + 2 }] })
})
