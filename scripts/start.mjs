// `npm start`: everything from a fresh clone to an open paper. Plain JavaScript, since it runs before any package is there.
import { fileURLToPath } from 'node:url'
import { buildWhenNeeded } from './steps/build-when-needed.mjs'
import { prepareMachine } from './steps/prepare-machine.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const at = await prepareMachine(project)
await buildWhenNeeded(project)
const { runServer } = await import('./steps/run-server.mjs')
await runServer(project, 'start', at)
