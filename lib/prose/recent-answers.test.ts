import { expect, test } from 'vitest'
import { RecentAnswers } from './recent-answers'

test('what was asked longest ago is forgotten first', async () => {
  const asked: string[] = []
  const recent = new RecentAnswers<string>(30)
  const get = (key: string, size = 10) =>
    recent.get(key, size, async () => {
      asked.push(key)
      return { answer: key.toUpperCase(), keep: key !== 'x' }
    })
  for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) expect(await get(key)).toBe(key.toUpperCase())
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'b'])
  await get('x')
  await get('x')
  expect(asked.filter((key) => key === 'x')).toHaveLength(2)
})

test('an error is not kept', async () => {
  const recent = new RecentAnswers<string>(30)
  await expect(recent.get('a', 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await recent.get('a', 1, async () => ({ answer: 'yes', keep: true }))).toBe('yes')
})
