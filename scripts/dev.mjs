// `npm run dev`: the paper with hot reload of code and content. Pages keep their scripts, which the reloading needs.
import { fileURLToPath } from 'node:url'
import { cutFonts } from './steps/cut-fonts.mjs'
import { prepareMachine } from './steps/prepare-machine.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const at = await prepareMachine(project)
await cutFonts(project)
const { runServer } = await import('./steps/run-server.mjs')
await runServer(project, 'dev', at)
