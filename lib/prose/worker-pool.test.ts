import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { TaskLost, WorkerPool } from './worker-pool'

// A thread that does as it is told, misdeeds included.
const thread = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', (order) => {
  if (order === 'hang') for (;;) {}
  if (order === 'throw') throw new Error('thrown')
  if (order === 'exit') process.exit(3)
  if (order === 'fill') { const all = []; for (;;) all.push(new Array(100000).fill(Math.random())) }
  parentPort.postMessage('did ' + order)
})
parentPort.postMessage('ready')
`
const start = () => new Worker(thread, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 }, stderr: true })
const open = (size = 1, queue = 10) => new WorkerPool({ start, size, queue })

test.each(['hang', 'throw', 'exit', 'fill'])(
  'a thread that does “%s” is lost, and the next task is done',
  async (misdeed) => {
    const pool = open()
    const lost = pool.run(misdeed, misdeed === 'hang' ? 100 : 10_000)
    const next = pool.run('work', 5000)
    await expect(lost).rejects.toBeInstanceOf(TaskLost)
    expect(await next).toBe('did work')
    pool.close()
  },
)

test('while one thread hangs the other works', async () => {
  const pool = open(2)
  expect(await Promise.all([pool.run('a', 5000), pool.run('b', 5000)])).toEqual(['did a', 'did b'])
  const lost = pool.run('hang', 1500).catch((error: unknown) => error)
  const begun = performance.now()
  expect(await pool.run('work', 5000)).toBe('did work')
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(await lost).toBeInstanceOf(TaskLost)
  pool.close()
})

test('a queue that is full turns the next task away at once', async () => {
  const pool = open(1, 2)
  const waiting = [pool.run('a', 5000), pool.run('b', 5000)]
  await expect(pool.run('c', 5000)).rejects.toThrow('Too many texts')
  expect(await Promise.all(waiting)).toEqual(['did a', 'did b'])
  pool.close()
})

test('a thread that cannot start is told as such, and not as a tangled text', async () => {
  const pool = new WorkerPool({
    start: () => new Worker('throw new Error("no parser")', { eval: true }),
    size: 1,
    queue: 10,
  })
  const failed = pool.run('work', 1000)
  await expect(failed).rejects.toThrow('no parser')
  await expect(failed).rejects.not.toBeInstanceOf(TaskLost)
})
