import { createClient } from '@redis/client'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { presenceLifetime } from './presence'
import { presenceSuite } from './presence-suite'
import { redisPresence } from './redis-presence'
import { freePort, type RedisServer, redisServerFile, startRedis } from './redis-server.fixture'
import type { Manners } from './redis-when-there'

const skip = redisServerFile === null
if (skip) console.warn('There is no redis-server on the PATH, so presence through Redis is not tested.')

// Far more than it takes: a busy machine is no reason to fail.
const calm = { patience: 10_000, pause: 20, complain: () => {} }
const ana = { article: 'rain', sitting: 'anassitting', person: 'Ana', paragraph: '', now: 1000 }
const ben = { article: 'rain', sitting: 'benssitting', person: 'Ben', paragraph: 'People left', now: 1000 }
const key = 'broadsheet:presence:rain'

presenceSuite(
  'presence that a Redis remembers',
  async () => {
    const server = await startRedis()
    return { presence: redisPresence(server.url, calm), remove: () => server.kill() }
  },
  skip,
)

describe.skipIf(skip)('several servers with one Redis', () => {
  let redis: RedisServer
  let complaints: string[]
  const server = (manners: Partial<Manners> = {}, url = redis.url) =>
    redisPresence(url, { ...calm, complain: (sentence) => complaints.push(sentence), ...manners })
  const seesBen = async (presence: ReturnType<typeof server>) =>
    expect
      .poll(() => presence.seen(ben).then(() => presence.seen(ana)), { timeout: 15_000 })
      .toMatchObject([{ person: 'Ben' }])

  beforeEach(async () => {
    redis = await startRedis()
    complaints = []
  })
  afterEach(() => redis.kill())

  test('editors at two servers see each other', async () => {
    const [one, two] = [server(), server()]
    await Promise.all([one.seen(ana), two.seen(ben)])
    expect(await one.seen(ana)).toMatchObject([{ person: 'Ben', paragraph: 'People left' }])
    expect(await two.seen(ben)).toMatchObject([{ person: 'Ana' }])
  })

  test('fifty editors who come at the same moment are all known', async () => {
    const servers = [server(), server()]
    const crowd = Array.from({ length: 50 }, (_, i) => ({ ...ben, sitting: `sitting${i}` }))
    await Promise.all(crowd.map((who, i) => servers[i % 2]?.seen(who)))
    expect(await server().seen(ana)).toHaveLength(50)
  })

  test('Redis forgets an article that nobody has open any more, and what it keeps is bounded', async () => {
    const presence = server()
    for (let i = 0; i < 300; i += 1) await presence.seen({ ...ben, sitting: `sitting${i}` })
    const client = await createClient({ url: redis.url }).connect()
    expect(await client.keys('*')).toEqual([key])
    expect(await client.hLen(key)).toBe(100)
    const rest = await client.pTTL(key)
    expect(rest).toBeGreaterThan(0)
    expect(rest).toBeLessThanOrEqual(presenceLifetime)
    await presence.seen({ ...ana, now: ana.now + presenceLifetime })
    expect(await client.hLen(key)).toBe(1)
    client.destroy()
  })

  test('something else under the key of an article is replaced', async () => {
    const client = await createClient({ url: redis.url }).connect()
    const [one, two] = [server(), server()]
    await client.set(key, 'not a hash')
    expect(await one.seen(ana)).toEqual([])
    expect(await two.seen(ben)).toMatchObject([{ person: 'Ana' }])
    expect(complaints).toEqual([])
    client.destroy()
  })

  test('an entry that lies about its time, its name or its shape is shown to nobody and is cleared away', async () => {
    const client = await createClient({ url: redis.url }).connect()
    const entry = (change: object) =>
      JSON.stringify({ sitting: 's', person: 'Eve', paragraph: '', at: 1000, ...change })
    await client.hSet(key, {
      '["Eve","s"]': entry({ at: 9_000_000_000_000_000 }),
      '["Ben","s"]': entry({}),
      '["Eve","t"]': entry({ sitting: 't', paragraph: 7 }),
      '["Ana","anassitting"]': '{',
    })
    expect(await server().seen(ana)).toEqual([])
    expect(await client.hKeys(key)).toEqual(['["Ana","anassitting"]'])
    expect(complaints).toEqual([])
    client.destroy()
  })

  test('whatever somebody writes into the hash, those who are there are still told of each other', async () => {
    const client = await createClient({ url: redis.url }).connect()
    const [one, two] = [server(), server()]
    const garbage = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.json()), { minKeys: 1 })
    await fc.assert(
      fc.asyncProperty(garbage, async (fields) => {
        await two.seen(ben)
        await client.hSet(key, Object.entries(fields).flat())
        const others = await one.seen(ana)
        expect(others.map(({ person }) => person)).toEqual(['Ben'])
      }),
      { numRuns: 50 },
    )
    expect(complaints).toEqual([])
    client.destroy()
  })

  test('a server that starts before its Redis shows nobody, says so once, and shows everybody when Redis is there', async () => {
    const port = await freePort()
    const early = server({}, `redis://127.0.0.1:${port}`)
    for (let i = 0; i < 5; i += 1) {
      expect(await early.seen(ana)).toEqual([])
      await new Promise((resolve) => setTimeout(resolve, calm.pause * 2))
    }
    expect(complaints).toEqual([expect.stringMatching(/REDIS_URL names cannot be used \(.*ECONNREFUSED.*\)/)])
    const late = await startRedis(port)
    try {
      await seesBen(early)
      expect(complaints).toHaveLength(1)
    } finally {
      await late.kill()
    }
  })

  test('a Redis that is killed and comes back is found again, and each time it goes is told once', async () => {
    const presence = server()
    for (const round of [1, 2]) {
      await seesBen(presence)
      await redis.kill()
      const answers = await Promise.all(Array.from({ length: 20 }, () => presence.seen(ana)))
      expect(answers.flat()).toEqual([])
      for (let i = 0; i < 5; i += 1) {
        expect(await presence.seen(ana)).toEqual([])
        await new Promise((resolve) => setTimeout(resolve, calm.pause * 2))
      }
      expect(complaints).toHaveLength(round)
      redis = await startRedis(redis.port)
    }
    await seesBen(presence)
    expect(complaints).toHaveLength(2)
  })

  test('a Redis that hangs keeps nobody waiting', async () => {
    const presence = server({ patience: 300 })
    await seesBen(presence)
    complaints.length = 0
    redis.freeze()
    expect(await presence.seen(ana)).toEqual([])
    const since = performance.now()
    for (let i = 0; i < 200; i += 1) expect(await presence.seen(ana)).toEqual([])
    // Two hundred times its patience would be a minute.
    expect(performance.now() - since).toBeLessThan(5000)
    expect(complaints).toEqual([expect.stringContaining('no answer within 300 ms')])
    redis.thaw()
    await seesBen(presence)
  })

  test('an address that is none, and a wrong password, are told without the password', async () => {
    const addresses = ['redis.example:hunter2', 'http://:hunter2@127.0.0.1', `redis://:hunter2@127.0.0.1:${redis.port}`]
    for (const url of addresses) expect(await server({}, url).seen(ana)).toEqual([])
    expect(complaints).toHaveLength(addresses.length)
    expect(complaints.join()).not.toContain('hunter2')
  })
})
