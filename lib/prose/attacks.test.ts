import { expect, test } from 'vitest'
import { attacks } from './attacks.fixture'
import { checkBody } from './check-body'

test.each(attacks)('%s is refused, with a place and a way out', (_, source) => {
  const body = checkBody(source)
  expect(body.ok).toBe(false)
  if (body.ok) return
  for (const { line, message } of body.problems) {
    expect(line).toBeGreaterThan(0)
    expect(message).toMatch(/[.?;>)]$/)
    expect(message).not.toContain('The program failed')
    expect(message.length).toBeLessThan(320)
  }
})
