import http from 'node:http'
import http2 from 'node:http2'
import type { AddressInfo } from 'node:net'

/** The part of the package `selfsigned` that is used here. It is installed by the program, and so not there when types are checked. */
interface SelfSigned {
  generate(attributes: { name: string; value: string }[]): Promise<{ private: string; cert: string }>
}
const selfsigned: string = 'selfsigned'

/** Headers of one connection, which HTTP/2 does not know. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding']

/**
 * HTTP/2 with TLS in front of a paper that speaks HTTP/1.1, as the proxy or host that readers reach does. Its certificate
 * is nobody's: browsers must be told to take it.
 *
 * @param paper `http://localhost:3000`
 */
export async function httpsInFrontOf(paper: string): Promise<{ url: string; close(): void }> {
  const { generate }: SelfSigned = await import(selfsigned)
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }])
  const agent = new http.Agent({ keepAlive: true })
  const server = http2.createSecureServer({ key, cert }, (request, response) => {
    const headers = Object.entries(request.headers).filter(([name]) => !name.startsWith(':'))
    const options = { method: request.method, agent, headers: Object.fromEntries(headers) }
    const asked = http.request(new URL(request.url, paper), options, (answer) => {
      const kept = Object.entries(answer.headers).filter(([name]) => !ofConnection.includes(name))
      response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept))
      answer.pipe(response)
    })
    asked.on('error', () => response.writeHead(502).end())
    request.pipe(asked)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      agent.destroy()
    },
  }
}
