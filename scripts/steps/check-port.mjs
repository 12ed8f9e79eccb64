import { createServer } from 'node:net'
import { stopWith } from './stop-with.mjs'

/**
 * Stops when another program listens on the port already.
 *
 * @param {number} port
 * @param {string} host
 */
export async function checkPort(port, host) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    stopWith(`PORT is “${process.env.PORT}”, which is no port. Use a number from 1 to 65535.`)
  }
  const error = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
  if (!error) return
  if (error.code === 'EADDRINUSE') {
    stopWith(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    )
  }
  stopWith(`The paper cannot listen on ${host}:${port} (${error.code}). Choose another PORT, or another HOST.`)
}
