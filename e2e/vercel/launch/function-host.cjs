// Runs one function as Vercel's Node runtime does: requires its handler, and gives it what Next looks for there. It runs
// inside the fence of `start-function.ts`, with nothing but the function's own files, so it uses Node alone.
const { AsyncLocalStorage } = require('node:async_hooks')
const { createServer } = require('node:http')
const path = require('node:path')

const [task, platform] = process.argv.slice(2)

/** Tells the platform which pages are old, and goes on when it has taken them out. */
async function purge(tags) {
  const answer = await fetch(`${platform}/purge`, { method: 'POST', body: JSON.stringify([tags].flat()) })
  if (!answer.ok) throw new Error(`The pages could not be marked: ${answer.status}`)
}

// Next takes this class instead of its cache on disk. Kept data is not emulated: every question is a miss. The paper
// keeps nothing there but the lifetime of a page.
globalThis[Symbol.for('@next/cache-handlers')] = {
  FetchCache: class {
    async get() {
      return null
    }
    async set() {}
    async revalidateTag(tags) {
      await purge(tags)
    }
    resetRequestCache() {}
  },
}

// The function's launcher takes `waitUntil` from here. Vercel keeps a function alive until what it is given has ended.
const requests = new AsyncLocalStorage()
globalThis[Symbol.for('@vercel/request-context')] = { get: () => requests.getStore() }
const waitUntil = (work) => {
  Promise.resolve(work).catch((error) => console.error('Work after an answer failed:', error))
}

const handler = require(path.join(task, '___next_launcher.cjs'))
const server = createServer((request, response) => {
  requests.run({ waitUntil }, () =>
    handler(request, response).catch((error) => {
      console.error('The function failed:', error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }),
  )
})
// Every connection stays open: a platform reuses them, too.
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`))
