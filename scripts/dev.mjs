// `npm run dev`: the paper with hot reload of code and content. Pages keep their scripts, which the reloading needs.
import { fileURLToPath } from 'node:url'
import { checkContentFolder } from './steps/check-content-folder.mjs'
import { checkMachine } from './steps/check-machine.mjs'
import { checkPort } from './steps/check-port.mjs'
import { installPackages } from './steps/install-packages.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'

checkMachine()
checkContentFolder(project)
await checkPort(port, host)
installPackages(project)
const { runServer } = await import('./steps/run-server.mjs')
await runServer(project, 'dev', { port, host })
