// `npm start`: everything from a fresh clone to an open paper. Plain JavaScript, since it runs before any package is there.
import { fileURLToPath } from 'node:url'
import { buildWhenNeeded } from './steps/build-when-needed.mjs'
import { checkContentFolder } from './steps/check-content-folder.mjs'
import { checkMachine } from './steps/check-machine.mjs'
import { checkPort } from './steps/check-port.mjs'
import { installPackages } from './steps/install-packages.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const port = Number(process.env.PORT ?? 3000)
// This machine alone, until somebody decides otherwise: a paper on the open network wants https in front of it.
const host = process.env.HOST ?? '127.0.0.1'

checkMachine()
checkContentFolder(project)
await checkPort(port, host)
installPackages(project)
buildWhenNeeded(project)
const { runServer } = await import('./steps/run-server.mjs')
await runServer(project, 'start', { port, host })
