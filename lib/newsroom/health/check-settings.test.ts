import { expect, test } from 'vitest'
import { freePort, redisServerFile, startRedis } from '../../desk/redis-server.fixture'
import { askRedis } from './ask-redis'
import { checkScripts } from './check-scripts'
import { checkGitHubSignIn, checkPresence, checkPreviousSecret, checkSecret, checkSiteAddress } from './check-settings'
import { checkWebhook } from './check-webhook'

const chance = 'q5ZkX0v8T3mJ1dWc7RbN4yHs9LgF2aPe'

test('a secret is long and left to chance, or one that the paper made itself', () => {
  expect(checkSecret(chance, null)).toMatchObject({ state: 'good', says: 'Set, with 32 characters.' })
  expect(checkSecret(undefined, '/paper/.broadsheet/secret')).toMatchObject({ state: 'good' })
  expect(checkSecret(undefined, null)).toMatchObject({ state: 'broken' })
  expect(checkSecret('short', null)).toMatchObject({ state: 'broken', remedy: expect.stringContaining('openssl') })
  expect(checkSecret('a'.repeat(40), null)).toMatchObject({ state: 'watch' })
  expect(JSON.stringify(checkSecret(chance, null))).not.toContain(chance)
})

test('the public address is set, encrypted, and the one that was asked', () => {
  const check = (given: string | undefined, host: string, assumed = given ?? 'http://localhost:3000') =>
    checkSiteAddress(given, new URL(assumed), host).state
  expect(check('https://paper.example', 'paper.example')).toBe('good')
  expect(check('https://paper.example', 'paper-1f3a.vercel.app')).toBe('broken')
  expect(check('http://paper.example', 'paper.example')).toBe('broken')
  expect(check('http://localhost:4000', 'localhost:4000')).toBe('good')
  expect(check(undefined, 'localhost:3000')).toBe('good')
  expect(check(undefined, 'paper.example')).toBe('missing')
  expect(check(undefined, 'paper-1f3a.vercel.app', 'https://paper-1f3a.vercel.app')).toBe('watch')
})

test('the secret of before is named as long as it is accepted', () => {
  expect(checkPreviousSecret(undefined, chance)).toEqual([])
  expect(checkPreviousSecret(`${chance}x`, chance)).toMatchObject([
    { state: 'watch', remedy: expect.stringContaining('thirty days') },
  ])
  expect(checkPreviousSecret(chance, chance)).toMatchObject([{ state: 'watch' }])
  expect(checkPreviousSecret('short', chance)).toMatchObject([{ state: 'broken' }])
})

test('signing in by GitHub is set up whole or not at all', () => {
  expect(checkGitHubSignIn(undefined, undefined).state).toBe('good')
  expect(checkGitHubSignIn('id', 'secret').state).toBe('good')
  expect(checkGitHubSignIn('id', undefined)).toMatchObject({
    state: 'broken',
    says: expect.stringContaining('GITHUB_CLIENT_SECRET is not'),
  })
})

test('one server needs no Redis, and several do without one', async () => {
  const never = () => Promise.reject(new Error('asked'))
  expect(await checkPresence(undefined, false, never)).toMatchObject({ state: 'good' })
  expect(await checkPresence(undefined, true, never)).toMatchObject({ state: 'missing' })
})

test('a Redis that is not there is found out, without its password', async () => {
  const url = `redis://:hush@127.0.0.1:${await freePort()}`
  const finding = await checkPresence(url, true, askRedis)
  expect(finding).toMatchObject({ state: 'broken' })
  expect(JSON.stringify(finding)).not.toContain('hush')
})

test.skipIf(!redisServerFile)('a Redis that answers is good, and one that hangs is not waited for', async () => {
  const redis = await startRedis()
  expect(await checkPresence(redis.url, true, askRedis)).toMatchObject({ state: 'good' })
  redis.freeze()
  expect(await checkPresence(redis.url, true, askRedis)).toMatchObject({ state: 'broken' })
  redis.thaw()
  await redis.kill()
})

test('the page says whether GitHub tells the paper of pushes', () => {
  expect(checkWebhook({ secret: null, last: null }, 0)).toMatchObject({ state: 'missing' })
  expect(checkWebhook({ secret: chance, last: null }, 0)).toMatchObject({ state: 'watch' })
  const told = checkWebhook({ secret: chance, last: 0 }, 5 * 60_000)
  expect(told).toMatchObject({ state: 'good', says: 'GitHub last told this server 5 minutes ago.' })
})

test('scripts on reader pages are noticed', () => {
  expect([true, null, false].map((removed) => checkScripts(removed).state)).toEqual(['good', 'watch', 'broken'])
})
