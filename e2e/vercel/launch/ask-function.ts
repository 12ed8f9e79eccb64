import { request } from 'node:http'
import type { Kept } from './prerender-cache'
import type { FunctionProcess } from './start-function'

/** What a function is asked. */
export interface Question {
  method: string
  path: string
  headers: Record<string, string>
  body: Buffer
}

/** Asks an instance of a function, and waits for the whole answer. Cookies stay apart: each is a line of its own. */
export function askFunction(instance: FunctionProcess, { method, path, headers, body }: Question): Promise<Kept> {
  const { connection: _, 'content-length': __, 'transfer-encoding': ___, ...given } = headers
  return new Promise((resolve, reject) => {
    const asking = request(
      instance.url + path,
      { method, headers: { ...given, ...(body.length > 0 && { 'content-length': String(body.length) }) } },
      async (answer) => {
        try {
          const parts: Buffer[] = []
          for await (const part of answer) parts.push(part as Buffer)
          const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...said } = answer.headers
          resolve({ status: answer.statusCode ?? 500, headers: said as Kept['headers'], body: Buffer.concat(parts) })
        } catch (error) {
          reject(error)
        }
      },
    )
    asking.on('error', reject)
    asking.end(body)
  })
}
