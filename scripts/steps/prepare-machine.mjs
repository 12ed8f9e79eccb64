import { checkContentFolder } from './check-content-folder.mjs'
import { checkMachine } from './check-machine.mjs'
import { checkPort } from './check-port.mjs'
import { installPackages } from './install-packages.mjs'

/**
 * Everything that a server needs before it is built or run; stops with a sentence where something is missing.
 *
 * @param {string} project absolute path of the project
 * @returns {Promise<{ port: number, host: string }>} where to listen
 */
export async function prepareMachine(project) {
  const port = Number(process.env.PORT ?? 3000)
  // This machine alone, until somebody decides otherwise: a paper on the open network wants https in front of it.
  const host = process.env.HOST ?? '127.0.0.1'
  checkMachine()
  checkContentFolder(project)
  await checkPort(port, host)
  installPackages(project)
  return { port, host }
}
