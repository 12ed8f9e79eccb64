import { createClient } from '@redis/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RedisServer, redisServerFile, startRedis } from '../desk/redis-server.fixture'
import { memorySignInLimit, redisSignInLimit, type SignInLimit } from './sign-in-limit'

const skip = redisServerFile === null
if (skip) console.warn('There is no redis-server on the PATH, so counting sign-ins in Redis is not tested.')

const measures = { address: { points: 3, duration: 300 }, overall: { points: 5, duration: 10 } }
const free = { state: 'free' }

async function tries(limit: SignInLimit, address: string | null, times: number): Promise<string[]> {
  const answers: string[] = []
  for (let i = 0; i < times; i++) answers.push((await limit(address)).state)
  return answers
}

function limitSuite(name: string, open: () => SignInLimit): void {
  describe(name, () => {
    test('an address that tries too often is asked to wait, and told how long; others are not kept out', async () => {
      const limit = open()
      expect(await tries(limit, '203.0.113.7', 3)).toEqual(['free', 'free', 'free'])
      const answer = await limit('203.0.113.7')
      expect(answer).toEqual({ state: 'full', seconds: expect.any(Number) })
      expect(answer.state === 'full' && answer.seconds).toBeLessThanOrEqual(300)
      // However often it goes on, it uses up nobody else's turns.
      await tries(limit, '203.0.113.7', 20)
      expect(await limit('203.0.113.8')).toEqual(free)
    })

    test('all together are bounded, for some seconds', async () => {
      const limit = open()
      for (let i = 0; i < 5; i++) expect(await limit(`203.0.113.${i}`)).toEqual(free)
      const answer = await limit('203.0.113.99')
      expect(answer.state).toBe('full')
      expect(answer.state === 'full' && answer.seconds).toBeLessThanOrEqual(10)
    })

    test('whose address is not known counts with all others alone', async () => {
      expect(await tries(open(), null, 6)).toEqual(['free', 'free', 'free', 'free', 'free', 'full'])
    })
  })
}

limitSuite('attempts that one server counts', () => memorySignInLimit(measures))

describe.skipIf(skip)('with a Redis', () => {
  let redis: RedisServer
  let complaints: string[]
  const open = () =>
    redisSignInLimit(redis.url, measures, {
      patience: 10_000,
      pause: 20,
      complain: (sentence) => complaints.push(sentence),
    })
  beforeEach(async () => {
    redis = await startRedis()
    complaints = []
  })
  afterEach(() => redis.kill())

  limitSuite('attempts that several servers count together', open)

  test('two servers count as one, and Redis forgets by itself', async () => {
    const [one, two] = [open(), open()]
    await tries(one, '203.0.113.7', 2)
    expect(await tries(two, '203.0.113.7', 2)).toEqual(['free', 'full'])
    const client = await createClient({ url: redis.url }).connect()
    const keys = await client.keys('*')
    expect(keys.sort()).toEqual(['broadsheet:sign-in:address:203.0.113.7', 'broadsheet:sign-in:overall'])
    for (const key of keys) expect(await client.pTTL(key)).toBeGreaterThan(0)
    client.destroy()
  })

  test('while Redis is away each server counts alone, says so once, and nobody is shut out', async () => {
    const limit = open()
    await limit('203.0.113.7')
    await redis.kill()
    expect(await tries(limit, '203.0.113.7', 4)).toEqual(['free', 'free', 'free', 'full'])
    expect(complaints).toEqual([expect.stringContaining('each server counts attempts to sign in for itself')])
    redis = await startRedis(redis.port)
  })
})
