// `npm run build`: builds in any case, and leaves the mark by which `npm start` knows that it need not.
import { fileURLToPath } from 'node:url'
import { buildWhenNeeded } from './steps/build-when-needed.mjs'
import { checkMachine } from './steps/check-machine.mjs'
import { installPackages } from './steps/install-packages.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
checkMachine()
installPackages(project)
buildWhenNeeded(project, { force: true })
