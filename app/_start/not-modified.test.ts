import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerNotModified } from './not-modified'

let server: Server
let url: string

beforeAll(async () => {
  answerNotModified()
  server = createServer((request, response) => {
    // As Next does it, as a list.
    response.appendHeader('etag', ['W/"one"'])
    response.setHeader('content-type', 'application/rss+xml')
    response.statusCode = request.url === '/gone.xml' ? 404 : 200
    if (request.headers['accept-encoding']?.includes('gzip')) {
      response.setHeader('content-encoding', 'gzip')
      response.write(gzipSync('<rss/>'))
      response.end()
    } else response.end('<rss/>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

const ask = async (path: string, tag?: string) => {
  const answer = await fetch(url + path, { headers: tag ? { 'if-none-match': tag } : {} })
  return [answer.status, await answer.text(), answer.headers.get('etag')]
}

test('a feed reader that has the feed already is sent nothing', async () => {
  for (const tag of ['W/"one"', '"one"', '"zero", W/"one"', '*'])
    expect(await ask('/science/rss.xml', tag)).toEqual([304, '', 'W/"one"'])
})

test('one that has an older one, or none, is sent the feed; and what is gone is gone for everybody', async () => {
  expect(await ask('/science/rss.xml')).toEqual([200, '<rss/>', 'W/"one"'])
  expect(await ask('/science/rss.xml', 'W/"zero"')).toEqual([200, '<rss/>', 'W/"one"'])
  expect(await ask('/gone.xml', 'W/"one"')).toEqual([404, '<rss/>', 'W/"one"'])
  expect((await ask('/science', 'W/"one"'))[0]).toBe(200)
})
